import "server-only";
import { db, type Db } from "#lib/db/client.ts";
import type { Prisma } from "#prisma/client/client.ts";

/**
 * The rows of people. They precede every workspace, so there is no scope to take: what is asked for is
 * always one person, one session or one link, named by an id or by the hash of a secret.
 */
const columns = { id: true, email: true, name: true, isInstanceAdmin: true } as const;
export type User = Prisma.UserGetPayload<{ select: typeof columns }>;

export const findUser = (id: string, tx: Db = db()): Promise<User | null> =>
  tx.user.findUnique({ where: { id }, select: columns });

export const findUserByEmail = (email: string, tx: Db = db()): Promise<User | null> =>
  tx.user.findUnique({ where: { email }, select: columns });

/** What signing in compares with; null when nobody has that address. */
export const findPassword = (email: string): Promise<(User & { passwordHash: string | null }) | null> =>
  db().user.findUnique({ where: { email }, select: { ...columns, passwordHash: true } });

export const findFirstAdmin = (): Promise<User | null> =>
  db().user.findFirst({ where: { isInstanceAdmin: true }, select: columns, orderBy: { createdAt: "asc" } });

export const countUsers = (tx: Db = db()): Promise<number> => tx.user.count();

export const insertUser = (user: Prisma.UserCreateManyInput, tx: Db = db()): Promise<User> =>
  tx.user.create({ data: user, select: columns });

export const renameUser = (id: string, name: string, tx: Db = db()): Promise<User> =>
  tx.user.update({ where: { id }, data: { name, version: { increment: 1 } }, select: columns });

export async function changePasswordHash(id: string, passwordHash: string, tx: Db = db()): Promise<void> {
  await tx.user.update({ where: { id }, data: { passwordHash, version: { increment: 1 } } });
}

/** The session a cookie names, with its person. */
export const findSession = (sessionToken: string) =>
  db().session.findUnique({
    where: { sessionToken },
    select: { id: true, expires: true, lastSeenAt: true, user: { select: columns } },
  });

export async function insertSession(session: Prisma.SessionCreateManyInput, tx: Db = db()): Promise<void> {
  await tx.session.createMany({ data: session });
}

export async function touchSession(id: string, lastSeenAt: Date): Promise<void> {
  await db().session.updateMany({ where: { id }, data: { lastSeenAt } });
}

/** The sessions with which one would still be signed in: not ended yet, and used lately enough. */
export const listSessions = (userId: string, now: Date, usedSince: Date) =>
  db().session.findMany({
    where: { userId, expires: { gt: now }, lastSeenAt: { gt: usedSince } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
  });

/** Signs browsers of one person out: the one named, or all of them but one. */
export async function removeSessions(
  userId: string,
  which: { readonly id?: string; readonly except?: string },
  tx: Db = db(),
): Promise<void> {
  await tx.session.deleteMany({
    where: { userId, ...(which.id ? { id: which.id } : {}), ...(which.except ? { NOT: { id: which.except } } : {}) },
  });
}

export async function removeSessionByToken(sessionToken: string): Promise<void> {
  await db().session.deleteMany({ where: { sessionToken } });
}

export async function insertAccessLink(link: Prisma.AccessLinkCreateManyInput): Promise<void> {
  await db().accessLink.createMany({ data: link });
}

export const findAccessLink = (tokenHash: string, tx: Db = db()) =>
  tx.accessLink.findUnique({
    where: { tokenHash },
    select: { id: true, purpose: true, userId: true, expiresAt: true, usedAt: true },
  });

/** A link of that person that is still good, the latest first. */
export const findOpenLink = (userId: string, purpose: "connect", now: Date, tx: Db = db()) =>
  tx.accessLink.findFirst({
    where: { userId, purpose, usedAt: null, expiresAt: { gt: now } },
    select: { id: true },
    orderBy: { expiresAt: "desc" },
  });

/** Marks a link as used. Of several who try at once exactly one gets true. */
export async function spendAccessLink(id: string, at: Date, tx: Db): Promise<boolean> {
  const { count } = await tx.accessLink.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  });
  return count === 1;
}
