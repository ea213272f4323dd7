import { describe, expect, it } from "vitest";
import { type Command, defineCommand } from "./command.ts";
import { commands } from "./commands.ts";
import { helpFor, parseFlags } from "./flags.ts";

const greet = defineCommand({
  name: "greet",
  summary: "Greets somebody.",
  options: {
    name: { type: "string", meaning: "whom", required: true },
    greeting: { type: "string", meaning: "with what" },
    loud: { type: "boolean", meaning: "in capitals" },
  },
  run: (context, { name, greeting, loud }) => {
    const line = `${greeting ?? "Hello"} ${name}`;
    context.print(loud ? line.toUpperCase() : line);
    return Promise.resolve();
  },
});

async function outputOf(command: Command, args: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  const context = { databaseUrl: "", address: "", isServing: false, print: (line: string) => void lines.push(line) };
  await command.run(context, parseFlags(command, args));
  return lines;
}

describe("the flags of a command", () => {
  it("reach it as values", async () => {
    expect(await outputOf(greet, ["--name", "Ada", "--loud"])).toEqual(["HELLO ADA"]);
    expect(await outputOf(greet, ["--name=Ada", "--greeting=Dear"])).toEqual(["Dear Ada"]);
  });

  it.each([
    [["--loud"], "greet needs --name: npm run --silent admin -- greet --name <whom> [--greeting <with what>] [--loud]"],
    [["--name", ""], "greet needs --name: "],
    [["--nmae", "Ada"], "Unknown option '--nmae': npm run"],
    [["--name", "Ada", "extra"], "Unexpected argument 'extra': npm run"],
    [["--name"], "Option '--name <value>' argument missing: npm run"],
  ])("are refused with how it is called: %j", (args, sentence) => {
    expect(() => parseFlags(greet, args)).toThrow(sentence);
  });
});

describe("the table of commands", () => {
  it("has one command of each name, and all of them in the help", () => {
    const names = commands.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !helpFor(commands).includes(`admin -- ${name}`))).toEqual([]);
  });
});
