import "server-only";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { makeSecret, sha256, TOKEN_PREFIX } from "#lib/auth/secrets.ts";
import { isUniqueViolation } from "#lib/db/unique.ts";
import { idTaken, notFound } from "#lib/errors.ts";
import { tokenScopeSchema, type CreateToken, type MadeToken, type Token } from "./model.ts";
import { findToken, insertToken, listTokens, revokeToken, type TokenRow } from "./store.ts";

const toToken = ({ scopes, createdAt, lastUsedAt, expiresAt, ...row }: TokenRow): Token => ({
  ...row,
  scopes: scopes.map((scope) => tokenScopeSchema.parse(scope)),
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
});

/** Makes a token of the caller's for this workspace. It is shown in this answer and never again. */
export async function createToken(scope: Scope, id: string, { name, scopes, days }: CreateToken): Promise<MadeToken> {
  authorize(scope.actor, "token:own");
  if (await findToken(scope, id)) throw idTaken("token");
  const token = TOKEN_PREFIX + makeSecret();
  const row = await insertToken(scope, {
    id,
    name,
    scopes,
    tokenHash: sha256(token),
    prefix: token.slice(0, TOKEN_PREFIX.length + 6),
    expiresAt: new Date(Date.now() + days * 86_400_000),
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? idTaken("token") : error;
  });
  return { ...toToken(row), token };
}

/** The caller's own tokens for this workspace. */
export async function listOwnTokens(scope: Scope): Promise<Token[]> {
  authorize(scope.actor, "token:own");
  return (await listTokens(scope)).map(toToken);
}

export async function endToken(scope: Scope, id: string): Promise<void> {
  authorize(scope.actor, "token:own");
  if (!(await revokeToken(scope, id, new Date()))) throw notFound("token");
}
