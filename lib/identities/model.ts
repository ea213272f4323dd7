/** Accounts that people have elsewhere, with a provider, and sign in here with. */
import { z } from "zod";

/** The provider, as the environment has it. */
export type Provider = {
  /** Exactly as it names itself. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
  /** Domains of e-mail addresses that may sign in; none for all. In lower case. */
  readonly domains: readonly string[];
  /** Whether whoever has no account here gets one. */
  readonly makesAccounts: boolean;
};

/**
 * What the provider says of whoever has just signed in there. An account is told by issuer and subject alone: names and
 * addresses change hands.
 */
export const claimsSchema = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  email: z.string().optional().catch(undefined),
  // Some providers write it as a word.
  email_verified: z.union([z.boolean(), z.stringbool()]).optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  preferred_username: z.string().optional().catch(undefined),
});
export type Claims = z.output<typeof claimsSchema>;

/** Why somebody is not let in, and what they read. */
export const refusals = {
  issuer: "The answer came from another provider than the one this server knows. Nothing was changed.",
  unverified: "The provider has not verified your e-mail address, so it says nothing about who you are here.",
  domain: "Accounts with your e-mail address's domain may not sign in here.",
  known_address:
    "Somebody has an account here with your e-mail address. If that is you, sign in with its password, and connect the two on your account's page.",
  other_address: "That account has another e-mail address than yours here, so the two were not connected.",
  elsewhere: "That account is connected with somebody else's account here.",
  no_account:
    "You have no account here yet. Ask an owner or an editor of the workspace for an invitation link, and open it.",
  busy: "Too many people are signing in from your network just now. Please wait some minutes, and try again.",
  failed: "Signing in with the provider did not work. Nothing was changed; please try again.",
} as const;
export type Refusal = keyof typeof refusals;

/** The sentence for what stands in a page's address; next-auth has names of its own. Null where nothing was refused. */
export function refusalIn(query: { readonly refused?: unknown; readonly error?: unknown }): string | null {
  if (typeof query.refused === "string" && Object.hasOwn(refusals, query.refused))
    return refusals[query.refused as Refusal]; // it is one: the line above has looked
  return typeof query.error === "string" ? refusals.failed : null;
}

/** Proof of who one is, before an account is connected. */
export const connectSchema = z.object({ password: z.string().min(1, "Enter your password.").max(1_024) }).strict();
