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

/** Hosts to listen on that are this machine for itself, and those that are every address it has. */
const loopback = new Set(["localhost", "127.0.0.1", "::1"]);
const wildcard = new Set(["0.0.0.0", "::"]);

/** Where people reach the workspace, without a slash at the end. */
export function addressOf({ APP_URL, PORT, TOUCHSTONE_HOST: host }: Environment): string {
  if (APP_URL !== undefined) return APP_URL;
  if (loopback.has(host) || wildcard.has(host)) return `http://localhost:${PORT}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${PORT}`;
}

/** Whether others can reach the workspace, but by an address that we were not told. */
export const lacksAddress = ({ APP_URL, TOUCHSTONE_HOST: host }: Environment): boolean =>
  APP_URL === undefined && wildcard.has(host);

/** What the web server and the administrator's commands find in their environment beyond our own. */
export const webEnvironment = (settings: Environment, dataFolder: string, secrets: Secrets, databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  TOUCHSTONE_DATA: dataFolder,
  TOUCHSTONE_SECRET: settings.TOUCHSTONE_SECRET ?? secrets.session,
  NEXTAUTH_SECRET: settings.TOUCHSTONE_SECRET ?? secrets.session,
  NEXTAUTH_URL: addressOf(settings),
  ...(settings.APP_URL === undefined ? {} : { APP_URL: settings.APP_URL }),
});
