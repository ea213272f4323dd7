/** One command of the administrator, from the words on the command line to its answer. */
import { disconnect } from "#lib/db/client.ts";
import { dataFolderOf } from "../data-folder.ts";
import { listenForInterruption } from "../interruption.ts";
import { Refusal } from "../refusal.ts";
import { secretsOf } from "../secrets.ts";
import { addressOf, settingsFrom, webEnvironment } from "../settings.ts";
import type { Command } from "./command.ts";
import { helpFor, parseFlags } from "./flags.ts";
import { openForCommand } from "./open-database.ts";

/** @throws Refusal or AppError with one sentence when it can't do what it was asked */
export async function runAdmin(
  commands: readonly Command[],
  [name, ...args]: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  if (name === undefined || name === "help" || name === "--help") return print(helpFor(commands));
  const command = commands.find((candidate) => candidate.name === name);
  if (!command)
    throw new Refusal(`There is no command "${name}". The commands are ${commands.map((one) => one.name).join(", ")}.`);
  const values = parseFlags(command, args);
  const settings = settingsFrom(process.env);
  const dataFolder = dataFolderOf(settings.TOUCHSTONE_DATA);
  const secrets = () => secretsOf(dataFolder);
  const withMigrations = !command.beforeMigrations;
  using interruption = listenForInterruption(() => process.exit(1));
  const { signal } = interruption;
  await using database = await openForCommand({ settings, dataFolder, secrets, withMigrations, signal });
  // The services find the database and the secrets where the web server's do.
  Object.assign(process.env, webEnvironment(settings, dataFolder, secrets(), database.url));
  try {
    const { url: databaseUrl, isServing } = database;
    // The server that runs may have been told another port than this command.
    const address = settings.APP_URL ?? database.address ?? addressOf(settings);
    await command.run({ databaseUrl, isServing, address, print }, values);
  } finally {
    await disconnect();
  }
}
