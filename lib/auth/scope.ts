import "server-only";
import { forbidden, notFound } from "#lib/errors.ts";
import { findMembership } from "#lib/workspaces/store.ts";
import type { Actor } from "./policy.ts";

declare const proof: unique symbol;

/**
 * Proof that somebody is a member of a workspace: the first parameter of every store function, and what
 * it filters by. Only this file makes one, and only from a membership it has read; for a request,
 * require-scope.ts asks it to.
 */
export type Scope = {
  readonly workspaceId: string;
  readonly slug: string;
  readonly actor: Actor & { readonly name: string };
  /** What its credential is good for; a session is for both. */
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
  /** The session or the token it was made from; null for commands. */
  readonly credential: string | null;
  readonly [proof]: true;
};

/** The scope of a member. By itself for commands and jobs, which act for somebody. @throws `not_found` */
export async function scopeOfMember(userId: string, slug: string): Promise<Scope> {
  const membership = await findMembership(userId, slug);
  if (!membership) throw notFound("workspace");
  const { role, user, workspace } = membership;
  const scope = {
    workspaceId: workspace.id,
    slug: workspace.slug,
    actor: { userId, role, name: user.name },
    mayRead: true,
    mayWrite: true,
    credential: null,
  };
  // The membership was read just above: this is the one place that may say so.
  return scope as Scope;
}

/** @throws `forbidden` for a token that may only write */
export function requireReading(scope: Scope): void {
  if (!scope.mayRead) throw forbidden("This token may only write.");
}

/** @throws `forbidden` for a token that may only read */
export function requireWriting(scope: Scope): void {
  if (!scope.mayWrite) throw forbidden("This token may only read.");
}
