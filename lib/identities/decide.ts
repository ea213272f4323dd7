/** Who somebody is who comes from the provider. */
import { emailSchema, nameSchema } from "#lib/users/model.ts";
import type { Claims, Provider, Refusal } from "./model.ts";

/** What is known here of somebody the provider speaks of. */
export type Known = {
  /** Whose account here is connected with theirs there. */
  readonly connected: string | null;
  /** Whose account here has their e-mail address. */
  readonly holder: string | null;
  /** Who is signed in in that browser and has just proved with their password that they want to connect. */
  readonly connecting: { readonly id: string; readonly email: string } | null;
  /** Whether they come from an open invitation. */
  readonly isInvited: boolean;
};

export type Decision =
  | { readonly enter: string }
  | { readonly connect: string }
  | { readonly create: { readonly email: string; readonly name: string } }
  | { readonly refuse: Refusal };

/** Their address as the provider has verified it; null for one it has not. */
export const verifiedEmail = (claims: Claims): string | null =>
  claims.email_verified === true ? (emailSchema.safeParse(claims.email).data ?? null) : null;

/**
 * An address that is not verified counts for nothing, and one that is connects nothing by itself: only whoever is signed
 * in here and has proved it connects, and only accounts with the same address.
 */
export function decide(
  claims: Claims,
  known: Known,
  provider: Pick<Provider, "issuer" | "domains" | "makesAccounts">,
): Decision {
  if (claims.iss !== provider.issuer) return { refuse: "issuer" };
  const email = verifiedEmail(claims);
  const { connected, holder, connecting, isInvited } = known;
  if (provider.domains.length > 0) {
    if (email === null) return { refuse: "unverified" };
    if (!provider.domains.includes(email.split("@").at(-1) ?? "")) return { refuse: "domain" };
  }
  if (connecting) {
    if (connected === connecting.id) return { enter: connecting.id };
    if (connected !== null) return { refuse: "elsewhere" };
    if (email === null) return { refuse: "unverified" };
    return email === connecting.email ? { connect: connecting.id } : { refuse: "other_address" };
  }
  if (connected !== null) return { enter: connected };
  if (email === null) return { refuse: "unverified" };
  if (holder !== null) return { refuse: "known_address" };
  if (!provider.makesAccounts && !isInvited) return { refuse: "no_account" };
  return { create: { email, name: nameIn(claims, email) } };
}

const nameIn = ({ name, preferred_username }: Claims, email: string): string =>
  [name, preferred_username, email.split("@")[0]]
    .map((text) => nameSchema.safeParse(text).data)
    .find((text) => text !== undefined) ?? "Somebody";
