/** The names our annotations and replies bear in files that went out from here. */

const NAME = /^(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:#\w+)?$/iu;

/** The id that a name in a file may stand for: it may be ours, or another program's. Null for what is none. */
export const idOfName = (name: string | null | undefined): string | null =>
  NAME.exec(name ?? "")?.[1]?.toLowerCase() ?? null;

/** The ids that names may stand for, each once. */
export const idsOfNames = (names: readonly (string | null | undefined)[]): string[] => [
  ...new Set(names.flatMap((name) => idOfName(name) ?? [])),
];
