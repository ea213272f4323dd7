import "server-only";

/** What the web process is told by the launcher. The table of what people may set is in lib/environment.ts. */
export const env = {
  /** The public address, where there is one: its origin is the only one that may send writes. */
  appUrl: (): string | null => process.env["APP_URL"] || null,
  /** Where people reach this server: the public address, or this machine. */
  baseUrl: (): string => process.env["NEXTAUTH_URL"] ?? "http://localhost:3000",
  databaseUrl: (): string => process.env["DATABASE_URL"] ?? "",
  /** Signs the session cookies. */
  secret: (): string => process.env["NEXTAUTH_SECRET"] ?? "",
  logLevel: (): string => process.env["LOG_LEVEL"] ?? "info",
};
