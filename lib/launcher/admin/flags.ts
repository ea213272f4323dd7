/** From the words after the command's name to the values of its flags, and from the table to the help. */
import { parseArgs } from "node:util";
import { inWords, Refusal } from "../refusal.ts";
import type { Command, Option } from "./command.ts";

const isMissing = (option: Option, value: unknown): boolean => option.required === true && !value;

const asFlag = ([name, { type, required, meaning }]: readonly [string, Option]): string => {
  const flag = type === "boolean" ? `--${name}` : `--${name} <${meaning}>`;
  return required ? flag : `[${flag}]`;
};

/** How a command is called, on one line. */
const usageOf = ({ name, options }: Command): string =>
  ["npm run --silent admin --", name, ...Object.entries(options).map(asFlag)].join(" ");

/** @throws Refusal that names the flag which is unknown, missing, or without its value */
export function parseFlags(
  command: Command,
  args: readonly string[],
): Readonly<Record<string, string | boolean | undefined>> {
  const options = Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }]));
  const values = read(() => parseArgs({ args: [...args], options, strict: true }).values, command);
  const missing = Object.entries(command.options).filter(([name, option]) => isMissing(option, values[name]));
  if (missing.length > 0)
    throw new Refusal(
      `${command.name} needs ${missing.map(([name]) => `--${name}`).join(" and ")}: ${usageOf(command)}`,
    );
  const switches = Object.entries(command.options).filter(([, { type }]) => type === "boolean");
  return { ...Object.fromEntries(switches.map(([name]) => [name, false])), ...values };
}

function read<Values>(parse: () => Values, command: Command): Values {
  try {
    return parse();
  } catch (error) {
    // Node's sentence goes on with advice about positional arguments, which no command has.
    const [sentence = ""] = inWords(error).split(". ");
    throw new Refusal(`${sentence}: ${usageOf(command)}`, { cause: error });
  }
}

/** The help: what each command does and how it is called. */
export const helpFor = (commands: readonly Command[]): string =>
  commands.map((command) => `${command.summary}\n  ${usageOf(command)}`).join("\n\n");
