import "server-only";
import { parseEnvironment } from "#lib/environment.ts";
import type { Provider } from "#lib/identities/model.ts";

/** What the web process is told by the launcher. The table of what people may set is in lib/environment.ts. */
export const env = {
  /** The public address, where there is one: its origin is the only one that may send writes. */
  appUrl: (): string | null => process.env["APP_URL"] || null,
  /** Where people reach this server: the public address, or this machine. */
  baseUrl: (): string => process.env["NEXTAUTH_URL"] ?? "http://localhost:3000",
  databaseUrl: (): string => process.env["DATABASE_URL"] ?? "",
  /** Signs the session cookies. */
  secret: (): string => process.env["NEXTAUTH_SECRET"] ?? "",
  /** Who vouches for people besides their passwords; null for nobody. */
  provider: (): Provider | null => {
    // The launcher has refused what can't be understood.
    const { environment } = parseEnvironment(process.env);
    if (!environment?.OIDC_ISSUER || !environment.OIDC_CLIENT_ID || !environment.OIDC_CLIENT_SECRET) return null;
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, ...rest } = environment;
    return {
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      name: rest.OIDC_NAME ?? new URL(OIDC_ISSUER).hostname,
      domains: rest.OIDC_DOMAINS,
      makesAccounts: rest.OIDC_NEW_ACCOUNTS,
    };
  },
  logLevel: (): string => process.env["LOG_LEVEL"] ?? "info",
};
