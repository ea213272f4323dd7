/**
 * A manual: prose about commands and settings, lists, tables of short cells, and code.
 *
 * Hard in its own way: cells that say "yes" hundreds of times, steps that differ by one word, listings that
 * come back almost the same.
 */
import type { Chance } from "./chance.ts";
import type { English } from "./english.ts";

const commands = ["apt", "systemctl", "ssh", "mount", "grep", "tar", "curl", "docker", "psql", "git", "ls", "chmod"];
const actions = ["install", "start", "stop", "status", "enable", "list", "create", "remove", "show", "update", "check"];
const cells = [
  "yes",
  "no",
  "yes",
  "no",
  "default",
  "0",
  "1",
  "none",
  "required",
  "optional",
  "n/a",
  "—",
  "string",
  "integer",
];

export type Manual = {
  /** The blocks of one section: a heading, and what a section of a manual holds. */
  readonly section: () => string[];
};

/** A writer of manuals who speaks English as `english` does. */
export function manualFrom(chance: Chance, english: English): Manual {
  const options = Array.from({ length: 220 }, () => `--${english.name().toLowerCase()}-${chance.pick(actions)}`);
  const packages = Array.from(
    { length: 160 },
    () => `${english.name().toLowerCase()}${chance.pick(["", "-utils", "-dev", "-server", "d"])}`,
  );
  const paths = Array.from(
    { length: 120 },
    () => `/etc/${english.name().toLowerCase()}/${english.name().toLowerCase()}.conf`,
  );

  const term = () => chance.pickByRank(chance.pick([options, packages, paths]));
  const command = () =>
    `${chance.pickByRank(commands)} ${chance.pickByRank(actions)} ${chance.pickByRank(options)} ${chance.pickByRank(packages)}`;
  const listings = Array.from({ length: 90 }, () => listing(chance, command, () => chance.pickByRank(paths)));

  const sentence = (): string => {
    const text = english.sentence();
    return chance.happens(0.4) ? text.replace(/ (the|a|it|in) /u, ` $1 ${term()} `) : text;
  };
  const paragraph = () => Array.from({ length: 2 + chance.below(4) }, sentence).join(" ");
  const step = () => {
    const kind = chance.next();
    if (kind < 0.35) return `Run ${command()} and wait until ${english.nounPhrase()} is ready.`;
    if (kind < 0.6) return `Set ${term()} to ${chance.pick(cells)} in ${chance.pickByRank(paths)}.`;
    return sentence();
  };
  const table = () => {
    const columns = 3 + chance.below(3);
    const row = () => [
      chance.pickByRank(options),
      ...Array.from({ length: columns - 1 }, () => chance.pickByRank(cells)),
    ];
    return ["Option", "Type", "Default", "Required", "Since"]
      .slice(0, columns)
      .concat(...Array.from({ length: 3 + chance.below(8) }, row));
  };
  const block = (): string[] => {
    const kind = chance.next();
    if (kind < 0.45) return [paragraph()];
    if (kind < 0.66) return Array.from({ length: 2 + chance.below(5) }, step);
    if (kind < 0.76) return table();
    return [varied(chance.pickByRank(listings), chance, command)];
  };
  return {
    section: () => {
      english.turn();
      return [english.heading(), ...Array.from({ length: 4 + chance.below(6) }, block).flat()];
    },
  };
}

function listing(chance: Chance, command: () => string, path: () => string): string {
  const line = () => {
    const kind = chance.next();
    if (kind < 0.35) return `$ ${command()}`;
    if (kind < 0.6) return `if [ -f ${path()} ]; then\n  ${command()}\nfi`;
    if (kind < 0.8) return `drwxr-xr-x  2 root root  4096 ${path()}`;
    return `    "${chance.pick(actions)}": { "name": "${chance.pick(commands)}", "value": ${chance.below(10)} },`;
  };
  return Array.from({ length: 2 + chance.below(8) }, line).join("\n");
}

/** A listing as it comes back elsewhere: mostly the same, sometimes with one line of its own. */
function varied(text: string, chance: Chance, command: () => string): string {
  if (chance.happens(0.5)) return text;
  const lines = text.split("\n");
  lines[chance.below(lines.length)] = `$ ${command()}`;
  return lines.join("\n");
}
