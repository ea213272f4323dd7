import "server-only";
import { db, type Db } from "#lib/db/client.ts";
import type { Prisma } from "#prisma/client/client.ts";

/** Accounts elsewhere: `provider` is the issuer, `providerAccountId` its subject. They precede every workspace, as people do. */
const account = (issuer: string, subject: string) => ({
  provider_providerAccountId: { provider: issuer, providerAccountId: subject },
});

/** Whose account here is connected with that one; null for nobody's. */
export async function findConnected(issuer: string, subject: string, tx: Db = db()): Promise<string | null> {
  const found = await tx.account.findUnique({ where: account(issuer, subject), select: { userId: true } });
  return found?.userId ?? null;
}

export const countConnections = (userId: string, issuer: string, tx: Db = db()): Promise<number> =>
  tx.account.count({ where: { userId, provider: issuer } });

export async function insertConnection(connection: Prisma.AccountCreateManyInput, tx: Db): Promise<void> {
  await tx.account.createMany({ data: connection });
}

export async function removeConnections(userId: string, issuer: string): Promise<void> {
  await db().account.deleteMany({ where: { userId, provider: issuer } });
}
