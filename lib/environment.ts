/**
 * The environment, in one table: every variable Touchstone reads, what it means, what holds without it.
 *
 * HOSTNAME is not among them: containers set it to their own name, which is nobody's address to listen on.
 */
import { z } from "zod";
import { isRange, usualPorts } from "#lib/web-pages/addresses.ts";

const port = z.coerce
  .number<string>("must be a whole number from 1 to 65535")
  .int("must be a whole number from 1 to 65535")
  .min(1, "must be a whole number from 1 to 65535")
  .max(65_535, "must be a whole number from 1 to 65535");

const host = z
  .string()
  .regex(/^[\w.:-]+$/, "must be a name or an address of this machine, such as 127.0.0.1 or 0.0.0.0");

/** The origin alone: pages live at the root, and links are made by adding a path. */
const publicAddress = z
  .url({ protocol: /^https?$/, abort: true, error: "must be an address such as https://notes.example.org" })
  .refine((address) => new URL(address).pathname === "/" && !/[?#]/.test(address), "must not have a path")
  .transform((address) => new URL(address).origin);

const postgresAddress = z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgresql://");

/** What is written between commas, without the white space and the empty places. */
const listed = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

const pagePorts = z
  .string()
  .transform(listed)
  .pipe(z.array(z.string().pipe(port)))
  .transform((ports): ReadonlySet<number> => new Set([...usualPorts, ...ports]));

const privateRanges = z
  .string()
  .transform(listed)
  .pipe(z.array(z.string().refine(isRange, "must be ranges such as 10.1.0.0/16 with commas between")));

/** An issuer is named exactly as it names itself, so it is kept as it is written. */
const issuer = z
  .url({ protocol: /^https?$/, abort: true, error: "must be an address such as https://id.example.org" })
  .refine(
    (address) =>
      address.startsWith("https:") || ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname),
    "must begin with https://",
  )
  .refine((address) => !/[?#]/.test(address), "must have neither ? nor #");

const domains = z
  .string()
  .transform((text) => listed(text).map((domain) => domain.toLowerCase()))
  .pipe(
    z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "must be domains such as example.org with commas between")),
  );

const yesOrNo = z.enum(["yes", "no"], "must be yes or no").transform((answer) => answer === "yes");

const logLevels = ["error", "warn", "info", "debug"] as const;

type Variable<Schema extends z.ZodType> = {
  /** For the README and for whoever reads this table. */
  readonly meaning: string;
  /** What holds when it is not set, in words. */
  readonly without: string;
  readonly schema: Schema;
};

const variable = <Schema extends z.ZodType>(meaning: string, without: string, schema: Schema): Variable<Schema> => ({
  meaning,
  without,
  schema,
});

export const environmentVariables = {
  PORT: variable("The port the workspace answers at.", "3000", port.default(3000)),
  TOUCHSTONE_HOST: variable(
    "The address to listen on; 0.0.0.0 lets other machines reach it.",
    "127.0.0.1: only this machine can reach it",
    host.default("127.0.0.1"),
  ),
  TOUCHSTONE_DATA: variable(
    "The folder that holds the database and the secrets.",
    "data, in the project's folder",
    z.string().default("data"),
  ),
  APP_URL: variable(
    "The public address, where people reach it by another one than this machine's.",
    "http://localhost and the port",
    publicAddress.optional(),
  ),
  DATABASE_URL: variable(
    "Your own PostgreSQL (15 or newer) instead of the embedded one.",
    "the embedded PostgreSQL",
    postgresAddress.optional(),
  ),
  PG_BIN_DIR: variable(
    "The folder of another PostgreSQL's programs (postgres, initdb) to run as the embedded one.",
    "the programs that npm installed",
    z.string().optional(),
  ),
  TRUSTED_PROXIES: variable(
    "How many reverse proxies of yours stand in front; what they say about whose request it is is believed.",
    "0: nobody but the connection itself is believed",
    z.coerce
      .number("must be a whole number from 0 to 10")
      .int("must be a whole number from 0 to 10")
      .min(0, "must be a whole number from 0 to 10")
      .max(10, "must be a whole number from 0 to 10")
      .default(0),
  ),
  FETCH_PORTS: variable(
    "Ports, besides 80 and 443, at which web pages may be fetched for people who import them.",
    "80 and 443 alone",
    pagePorts.default(usualPorts),
  ),
  ALLOWED_PRIVATE_CIDRS: variable(
    "Ranges of your own network (10.1.0.0/16, …) from which web pages may be fetched for people who import them.",
    "none: only public addresses are fetched",
    privateRanges.default([]),
  ),
  OIDC_ISSUER: variable(
    "The provider with whose accounts people can sign in (OpenID Connect), as it names itself: https://id.example.org.",
    "passwords alone",
    issuer.optional(),
  ),
  OIDC_CLIENT_ID: variable("What this installation is called at that provider.", "none", z.string().optional()),
  OIDC_CLIENT_SECRET: variable(
    "What this installation proves itself with at that provider.",
    "none",
    z.string().optional(),
  ),
  OIDC_NAME: variable(
    "What people call that provider: it stands on the button.",
    "the host's name in OIDC_ISSUER",
    z.string().max(60, "must not be longer than 60 characters").optional(),
  ),
  OIDC_DOMAINS: variable(
    "Domains (example.org, …) of the e-mail addresses that may sign in with that provider.",
    "all that the provider has verified",
    domains.default([]),
  ),
  OIDC_NEW_ACCOUNTS: variable(
    "Whether whoever signs in with that provider and has no account here gets one: yes or no.",
    "no: they need an invitation, or an account they connect it with",
    yesOrNo.default(false),
  ),
  LOG_LEVEL: variable(
    "The least important kind of line that is logged: error, warn, info or debug.",
    "info",
    z.enum(logLevels, "must be error, warn, info or debug").default("info"),
  ),
  TOUCHSTONE_SECRET: variable(
    "What sessions are signed with, at least 32 characters; set it only where several instances share a database.",
    "made on the first start and kept in the data folder",
    z.string().min(32, "must have at least 32 characters").optional(),
  ),
} as const;

type Variables = typeof environmentVariables;

/** The environment as it was understood: every variable of the table under its own name. */
export type Environment = { readonly [Name in keyof Variables]: z.output<Variables[Name]["schema"]> };

/** Set together, or none of them. */
const provider = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

/** Either all of it, or one sentence for each variable that cannot be understood. */
export type ParsedEnvironment =
  | { readonly environment: Environment; readonly complaints?: never }
  | { readonly environment?: never; readonly complaints: readonly string[] };

/**
 * Reads the table's variables from a record such as `process.env`. An empty variable is an absent one.
 * What was wrong with a value is said without repeating it: it may be a secret.
 */
export function parseEnvironment(record: Readonly<Record<string, string | undefined>>): ParsedEnvironment {
  const understood: Record<string, unknown> = {};
  const complaints: string[] = [];
  for (const [name, { schema }] of Object.entries(environmentVariables)) {
    const result = schema.safeParse(record[name]?.trim() || undefined);
    if (result.success) understood[name] = result.data;
    else complaints.push(`${name} ${result.error.issues[0]?.message ?? "cannot be understood"}.`);
  }
  // A value that is wrong has been complained of; here it counts as one that is set.
  const missing = provider.filter((name) => !record[name]?.trim());
  if (missing.length > 0 && missing.length < provider.length)
    complaints.push(...missing.map((name) => `${name} must be set where the others of the provider are.`));
  if (complaints.length > 0) return { complaints };
  // The loop has given every name of the table the output of its own schema.
  return { environment: understood as Environment };
}
