/** From the environment to what is made of it: settings for us, and the environment of those we start. */
import { type Environment, parseEnvironment } from "#lib/environment.ts";
import { Refusal } from "./refusal.ts";
import type { Secrets } from "./secrets.ts";

/** The settings in the environment. @throws Refusal with a sentence for each that can't be understood */
export function settingsFrom(record: Readonly<Record<string, string | undefined>>): Environment {
  const { environment, complaints } = parseEnvironment(record);
  if (!environment) throw new Refusal(complaints.join("\n"));
  return environment;
}

/** Where people reach the workspace, without a slash at the end. */
export const addressOf = ({ APP_URL, PORT }: Environment): string => APP_URL ?? `http://localhost:${PORT}`;

/** What the web server and the administrator's commands find in their environment beyond our own. */
export const webEnvironment = (settings: Environment, dataFolder: string, secrets: Secrets, databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  TOUCHSTONE_DATA: dataFolder,
  TOUCHSTONE_SECRET: settings.TOUCHSTONE_SECRET ?? secrets.session,
  NEXTAUTH_SECRET: settings.TOUCHSTONE_SECRET ?? secrets.session,
  NEXTAUTH_URL: addressOf(settings),
});
