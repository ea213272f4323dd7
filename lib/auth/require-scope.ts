import "server-only";
import { cache } from "react";
import { notFound, unauthenticated } from "#lib/errors.ts";
import { principal } from "./principal.ts";
import { scopeOfMember, type Scope } from "./scope.ts";

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
  const { scopes, tokenId: credential } = asking;
  return { ...scope, mayRead: scopes.includes("read"), mayWrite: scopes.includes("write"), credential };
});
