import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import { db, type Db } from "#lib/db/client.ts";
import type { NewPicture } from "./model.ts";

/** @returns how many of them were not there before */
export async function insertPictures(scope: Scope, pictures: readonly NewPicture[], tx: Db = db()): Promise<number> {
  const { workspaceId, actor } = scope;
  const { count } = await tx.picture.createMany({
    data: pictures.map((picture) => ({ ...picture, workspaceId, createdById: actor.userId })),
    skipDuplicates: true,
  });
  return count;
}

/** Which of these are in the workspace at this moment. */
export async function knownPictures(scope: Scope, ids: readonly string[]): Promise<string[]> {
  const where = { workspaceId: scope.workspaceId, id: { in: [...ids] } };
  return (await db().picture.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Which of these are in the workspace. They stay until the transaction ends. */
export async function heldPictures(scope: Scope, ids: readonly string[], tx: Db): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Picture" WHERE "workspaceId" = ${scope.workspaceId}::uuid AND id = ANY(${[...ids]}) FOR KEY SHARE`;
  return rows.map(({ id }) => id);
}

export async function insertShown(scope: Scope, revisionId: string, ids: readonly string[], tx: Db): Promise<void> {
  const { workspaceId } = scope;
  await tx.revisionPicture.createMany({ data: ids.map((pictureId) => ({ workspaceId, revisionId, pictureId })) });
}

/** The media type of a picture; null where there is none. */
export async function findType(scope: Scope, id: string): Promise<string | null> {
  const row = await db().picture.findFirst({ where: { workspaceId: scope.workspaceId, id }, select: { type: true } });
  return row?.type ?? null;
}

/** Some pictures with their bytes, by id. */
export const listPictures = (scope: Scope, ids: readonly string[]) =>
  db().picture.findMany({
    where: { workspaceId: scope.workspaceId, id: { in: [...ids] } },
    select: { id: true, bytes: true },
    orderBy: { id: "asc" },
  });

/** Removes pictures that came before a moment and that no revision shows. */
export async function removeForgotten(scope: Scope, before: Date): Promise<void> {
  await db().picture.deleteMany({
    where: { workspaceId: scope.workspaceId, createdAt: { lt: before }, revisions: { none: {} } },
  });
}
