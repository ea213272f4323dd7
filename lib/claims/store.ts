import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import { db, type Db } from "#lib/db/client.ts";
import type { Prisma } from "#prisma/client/client.ts";

const columns = {
  id: true,
  number: true,
  statement: true,
  claimant: true,
  claimedOn: true,
  privateTo: true,
  requestHash: true,
  createdById: true,
  version: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
} as const;
export type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof columns }>;

/** In the workspace, and not somebody else's alone: see lib/decisions/private-claims.md. */
const seenBy = ({ workspaceId, actor }: Scope) => ({
  workspaceId,
  OR: [{ privateTo: null }, { privateTo: actor.userId }],
});

/** A claim of this workspace, in the trash or not. One from elsewhere does not exist. */
export const findClaim = (scope: Scope, id: string, tx: Db = db()): Promise<ClaimRow | null> =>
  tx.claim.findFirst({ where: { ...seenBy(scope), id }, select: columns });

/** The claim with exactly these words, if there is one outside the trash; everybody's before one's own, then the oldest. */
export const findClaimByStatement = (scope: Scope, statement: string, tx: Db): Promise<ClaimRow | null> =>
  tx.claim.findFirst({
    where: { ...seenBy(scope), statement, deletedAt: null },
    select: columns,
    orderBy: [{ privateTo: { sort: "asc", nulls: "first" } }, { number: "asc" }],
  });

/** Lets nobody else in the workspace take a number, and so make a claim, until the transaction ends. */
export async function holdNumbers(scope: Scope, tx: Db): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Workspace" WHERE "id" = ${scope.workspaceId}::uuid FOR NO KEY UPDATE`;
}

/** Inserts a claim under the next number of the workspace. */
export async function insertClaim(
  scope: Scope,
  claim: Omit<Prisma.ClaimUncheckedCreateInput, "workspaceId" | "number" | "createdById">,
  tx: Db,
): Promise<ClaimRow> {
  // Taking the number locks the workspace's row until the end of the transaction: no two claims get the same one.
  const { nextClaimNumber } = await tx.workspace.update({
    where: { id: scope.workspaceId },
    data: { nextClaimNumber: { increment: 1 } },
    select: { nextClaimNumber: true },
  });
  return tx.claim.create({
    data: { ...claim, workspaceId: scope.workspaceId, createdById: scope.actor.userId, number: nextClaimNumber - 1 },
    select: columns,
  });
}

/** @returns the changed row, or null when the version has moved on */
export async function changeClaim(
  scope: Scope,
  id: string,
  version: number,
  change: Prisma.ClaimUncheckedUpdateManyInput,
  tx: Db,
): Promise<ClaimRow | null> {
  const { count } = await tx.claim.updateMany({
    where: { workspaceId: scope.workspaceId, id, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1 ? findClaim(scope, id, tx) : null;
}

/** Lets everybody see a claim that was one person's alone. @returns whether it was */
export async function openClaim(scope: Scope, id: string, tx: Db): Promise<boolean> {
  const { count } = await tx.claim.updateMany({
    where: { workspaceId: scope.workspaceId, id, privateTo: scope.actor.userId },
    data: { privateTo: null },
  });
  return count === 1;
}
