import "server-only";
import type { Annotation, Reply, WriteReply } from "#lib/annotations/model.ts";
import { getAnnotation } from "#lib/annotations/service.ts";
import { toReply } from "#lib/annotations/view.ts";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { createOnce } from "#lib/db/create-once.ts";
import { requestHash } from "#lib/db/request-hash.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { gone, notFound, stale } from "#lib/errors.ts";
import type { Action } from "#lib/events/model.ts";
import { record } from "#lib/events/service.ts";
import {
  changeReply,
  findMadeReply,
  findReply,
  insertReplies,
  insertReply,
  listAmong,
  listMade,
  type ReplyRow,
} from "./store.ts";

/** Answers in the thread of an annotation that the caller may see. */
export async function createReply(
  scope: Scope,
  annotationId: string,
  id: string,
  input: WriteReply,
): Promise<{ value: Reply; isNew: boolean }> {
  const annotation = await getAnnotation(scope, annotationId);
  authorize(scope.actor, "reply:create", annotation);
  const hash = requestHash(scope.actor.userId, { annotationId, ...input });
  const { row, isNew } = await createOnce(
    "reply",
    hash,
    () => findMadeReply(scope, id),
    () =>
      inTransaction(async (tx) => {
        const reply = await insertReply(scope, { id, annotationId, body: input.body, requestHash: hash }, tx);
        await tell(scope, annotation, reply.id, 1, "created", tx);
        return reply;
      }),
  );
  return { value: toReply(row), isNew };
}

export async function updateReply(
  scope: Scope,
  annotationId: string,
  id: string,
  version: number,
  { body }: WriteReply,
): Promise<Reply> {
  const annotation = await getAnnotation(scope, annotationId);
  authorize(scope.actor, "reply:edit", await loadReply(scope, annotationId, id));
  return inTransaction(async (tx) => {
    if (!(await changeReply(scope, id, version, { body }, tx)))
      throw stale("reply", toReply(await loadReply(scope, annotationId, id, tx)));
    await tell(scope, annotation, id, version + 1, "changed", tx);
    return toReply(await loadReply(scope, annotationId, id, tx));
  });
}

/** Puts a reply into the trash; the thread stays. */
export async function trashReply(scope: Scope, annotationId: string, id: string, version: number): Promise<void> {
  const annotation = await getAnnotation(scope, annotationId);
  authorize(scope.actor, "reply:trash", await loadReply(scope, annotationId, id));
  await inTransaction(async (tx) => {
    if (!(await changeReply(scope, id, version, { deletedAt: new Date(), deletedById: scope.actor.userId }, tx)))
      throw stale("reply", toReply(await loadReply(scope, annotationId, id, tx)));
    await tell(scope, annotation, id, version + 1, "trashed", tx);
  });
}

/** Takes a reply out of the trash, back into its thread. One that is not in it stays as it is. */
export async function restoreReply(scope: Scope, annotationId: string, id: string): Promise<Reply> {
  const annotation = await getAnnotation(scope, annotationId);
  const before = await findReply(scope, annotationId, id);
  if (!before) throw notFound("reply");
  authorize(scope.actor, "reply:trash", before);
  if (!before.deletedAt) return toReply(before);
  return inTransaction(async (tx) => {
    if (await changeReply(scope, id, before.version, { deletedAt: null, deletedById: null }, tx))
      await tell(scope, annotation, id, before.version + 1, "restored", tx);
    return toReply(await loadReply(scope, annotationId, id, tx));
  });
}

/** A thread into which answers come: what it names, and whose it is alone. */
export type Thread = { readonly id: string; readonly claimId: string | null; readonly privateTo: string | null };

/** An answer that came in with a file. `requestHash` is the same whenever the same one comes in. */
export type BroughtIn = {
  readonly id: string;
  readonly thread: Thread;
  readonly body: string;
  readonly outsideName: string;
  readonly foreignKey?: string;
  readonly requestHash: string;
  readonly createdAt: Date;
};

/** Of answers that may have come in before, by their hashes, those that have; in the trash or not. */
export const findBroughtInReplies = async (
  scope: Scope,
  threads: readonly string[],
  hashes: readonly string[],
  tx?: Db,
): Promise<ReadonlySet<string>> => new Set(await listMade(scope, threads, hashes, tx));

/** Of some ids, those that name replies in threads of a document that the caller may see; in the trash or not. */
export const findRepliesAmong = async (
  scope: Scope,
  documentId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => new Set(await listAmong(scope, documentId, ids));

/** Writes answers that came in with a file into threads that their bringer sees, but those that are there already. */
export async function bringInReplies(
  scope: Scope,
  documentId: string,
  answers: readonly BroughtIn[],
  tx: Db,
): Promise<void> {
  authorize(scope.actor, "reply:create", { visibility: "workspace" });
  const threads = [...new Set(answers.map(({ thread }) => thread.id))];
  const hashes = answers.map(({ requestHash: hash }) => hash);
  const made = await findBroughtInReplies(scope, threads, hashes, tx);
  const fresh = answers.filter(({ requestHash: hash }) => !made.has(hash));
  await insertReplies(
    scope,
    fresh.map(({ thread, ...answer }) => ({ ...answer, annotationId: thread.id })),
    tx,
  );
  for (const { thread, id } of fresh)
    await record(scope, tx, {
      subject: "reply",
      subjectId: thread.id,
      documentId,
      claimId: thread.claimId,
      privateTo: thread.privateTo,
      action: "created",
      version: 1,
      change: { reply: [null, id] },
    });
}

async function loadReply(scope: Scope, annotationId: string, id: string, tx?: Db): Promise<ReplyRow> {
  const row = await findReply(scope, annotationId, id, tx);
  if (!row) throw notFound("reply");
  if (row.deletedAt) throw gone("reply");
  return row;
}

const tell = (
  scope: Scope,
  annotation: Annotation,
  subjectId: string,
  version: number,
  action: Action,
  tx: Db,
): Promise<void> =>
  record(scope, tx, {
    subject: "reply",
    subjectId: annotation.id,
    documentId: annotation.document,
    claimId: annotation.claim?.id ?? null,
    privateTo: annotation.visibility === "private" ? annotation.author.id : null,
    action,
    version,
    change: { reply: [null, subjectId] },
  });
