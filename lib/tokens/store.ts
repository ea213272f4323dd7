import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#prisma/client/client.ts";

const columns = {
  id: true,
  name: true,
  prefix: true,
  scopes: true,
  createdAt: true,
  lastUsedAt: true,
  expiresAt: true,
} as const;
export type TokenRow = Prisma.ApiTokenGetPayload<{ select: typeof columns }>;

/** How often it is worth writing down that a token is in use. */
const TOUCH_MINUTES = 5;

/** The token with that hash and its person, unless it is revoked or expired. Precedes every scope: it is what one is made from. */
export async function redeemToken(tokenHash: string, now: Date) {
  const token = await db().apiToken.findUnique({
    where: { tokenHash, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: {
      workspaceId: true,
      id: true,
      scopes: true,
      lastUsedAt: true,
      user: { select: { id: true, name: true, email: true, isInstanceAdmin: true } },
    },
  });
  const isTouchDue = token && now.getTime() - (token.lastUsedAt?.getTime() ?? 0) > TOUCH_MINUTES * 60_000;
  if (isTouchDue)
    await db().apiToken.updateMany({
      where: { workspaceId: token.workspaceId, id: token.id },
      data: { lastUsedAt: now },
    });
  return token;
}

const mine = (scope: Scope) => ({ workspaceId: scope.workspaceId, userId: scope.actor.userId, revokedAt: null });

export const listTokens = (scope: Scope): Promise<TokenRow[]> =>
  db().apiToken.findMany({ where: mine(scope), select: columns, orderBy: { createdAt: "desc" } });

export const findToken = (scope: Scope, id: string): Promise<TokenRow | null> =>
  db().apiToken.findFirst({ where: { workspaceId: scope.workspaceId, id }, select: columns });

export const insertToken = (
  scope: Scope,
  token: Omit<Prisma.ApiTokenUncheckedCreateInput, "workspaceId" | "userId">,
): Promise<TokenRow> =>
  db().apiToken.create({
    data: { ...token, workspaceId: scope.workspaceId, userId: scope.actor.userId },
    select: columns,
  });

/** @returns whether there was such a token of the caller's */
export async function revokeToken(scope: Scope, id: string, at: Date): Promise<boolean> {
  const { count } = await db().apiToken.updateMany({ where: { ...mine(scope), id }, data: { revokedAt: at } });
  return count === 1;
}
