/**
 * What a process of ours that works on foreign or other people's things may read, from the top of the project: our
 * programs and their libraries. Not the data, which may lie beside them.
 */
export const PROGRAMS = ["lib/*", "node_modules/*", "package.json"] as const;
