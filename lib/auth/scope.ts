import "server-only";
import { cache } from "react";
import { forbidden, notFound, unauthenticated } from "#lib/errors.ts";
import { findMembership } from "#lib/workspaces/store.ts";
import type { Actor } from "./policy.ts";
import { principal } from "./principal.ts";

declare const proof: unique symbol;

/**
 * Proof that somebody is a member of a workspace: the first parameter of every store function, and what
 * it filters by. Only this file makes one, and only from a membership it has read.
 */
export type Scope = {
  readonly workspaceId: string;
  readonly slug: string;
  readonly actor: Actor & { readonly name: string };
  readonly mayWrite: boolean;
  /** The session or the token it was made from; null for commands. */
  readonly credential: string | null;
  readonly [proof]: true;
};

/**
 * The scope of whoever sent this request in the workspace of that slug.
 * @throws `unauthenticated` for nobody, `not_found` for a workspace that is not theirs
 */
export const requireScope = cache(async (slug: string): Promise<Scope> => {
  const asking = await principal();
  if (!asking) throw unauthenticated();
  const scope = await scopeOfMember(asking.person.id, slug);
  if (asking.via === "session") return { ...scope, credential: asking.person.sessionId };
  if (asking.workspaceId !== scope.workspaceId) throw notFound("workspace");
  if (!asking.scopes.includes("read") && !asking.scopes.includes("write")) throw forbidden("This token opens nothing.");
  return { ...scope, mayWrite: asking.scopes.includes("write"), credential: asking.tokenId };
});

/** The scope of a member, for commands and jobs that act for somebody. @throws `not_found` */
export async function scopeOfMember(userId: string, slug: string): Promise<Scope> {
  const membership = await findMembership(userId, slug);
  if (!membership) throw notFound("workspace");
  const { role, user, workspace } = membership;
  const scope = {
    workspaceId: workspace.id,
    slug: workspace.slug,
    actor: { userId, role, name: user.name },
    mayWrite: true,
  };
  // The membership was read just above: this is the one place that may say so.
  return scope as Scope;
}

/** @throws `forbidden` for a token that may only read */
export function requireWriting(scope: Scope): void {
  if (!scope.mayWrite) throw forbidden("This token may only read.");
}
