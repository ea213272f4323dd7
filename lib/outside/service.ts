import "server-only";
import { v7 as uuidv7 } from "uuid";
import { bringInNotes } from "#lib/annotations/service.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import type { CreateDocument, Document } from "#lib/documents/model.ts";
import { createDocument } from "#lib/documents/service.ts";
import type { Arrival } from "#lib/imports/service.ts";
import { bringInReplies, type Thread } from "#lib/replies/service.ts";
import type { RevisionRow } from "#lib/revisions/service.ts";
import { answerOf, noteOf } from "./notes.ts";
import * as hashes from "./server/hashes.ts";

export type { HashedAnswer, HashedComment } from "./server/hashes.ts";

/** What each comment on a document, and each answer to it, is recognised by when it comes in again. */
export const { hashed, hashedAnswers } = hashes;

/** Adds a document, with the comments that are in its file. See createDocument. */
export const createDocumentWithComments = (
  scope: Scope,
  id: string,
  input: CreateDocument,
): Promise<{ value: Document; isNew: boolean }> => createDocument(scope, id, input, bringInComments);

/**
 * Makes annotations of the comments in a file, and answers of the answers to them, for whoever brings the file in and in
 * the names of those who wrote them. A comment that came in with an earlier file of the document is the same one, and
 * gets only the answers that are new.
 */
export async function bringInComments(
  scope: Scope,
  revision: Pick<RevisionRow, "id" | "documentId" | "text">,
  { comments }: Pick<Arrival, "comments">,
  tx: Db,
): Promise<void> {
  if (comments.length === 0) return;
  const now = new Date();
  const known = hashed(revision.documentId, comments);
  const notes = known.map(({ comment, hash }) => ({ ...noteOf(comment, now), requestHash: hash }));
  const ids = await bringInNotes(scope, revision, notes, tx);
  const threads = known.flatMap(({ answers }, position) => {
    const id = ids[position];
    return id === undefined ? [] : [{ thread: { id, claimId: null, privateTo: null }, answers }];
  });
  await bringInAnswers(scope, revision.documentId, threads, tx);
}

type Answers = { readonly thread: Thread; readonly answers: readonly hashes.HashedAnswer[] };

/** Writes answers that came in with a file into threads of a document, in the names of those who wrote them; but those that are there. */
export async function bringInAnswers(
  scope: Scope,
  documentId: string,
  threads: readonly Answers[],
  tx: Db,
): Promise<void> {
  const now = new Date();
  const answers = threads.flatMap(({ thread, answers: some }) =>
    some.map(({ answer, hash }) => ({ ...answerOf(answer, now), id: uuidv7(), thread, requestHash: hash })),
  );
  await bringInReplies(scope, documentId, answers, tx);
}
