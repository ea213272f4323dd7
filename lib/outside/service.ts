import "server-only";
import { v7 as uuidv7 } from "uuid";
import { bringInNotes } from "#lib/annotations/service.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { requestHash } from "#lib/db/request-hash.ts";
import type { CreateDocument, Document } from "#lib/documents/model.ts";
import { createDocument } from "#lib/documents/service.ts";
import type { Arrival } from "#lib/imports/service.ts";
import { bringInReplies } from "#lib/replies/service.ts";
import type { RevisionRow } from "#lib/revisions/service.ts";
import { answerOf, keysOf, noteOf } from "./notes.ts";

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
  revision: RevisionRow,
  { comments }: Pick<Arrival, "comments">,
  tx: Db,
): Promise<void> {
  if (comments.length === 0) return;
  const now = new Date();
  const hashOf = (key: string): string => requestHash("outside", [revision.documentId, key]);
  const keys = keysOf(comments);
  const notes = comments.map((comment, position) => ({
    ...noteOf(comment, now),
    requestHash: hashOf(keys[position] ?? ""),
  }));
  const ids = await bringInNotes(scope, revision, notes, tx);
  const answers = comments.flatMap((comment, position) => {
    const annotationId = ids[position];
    if (annotationId === undefined) return [];
    const answerKeys = keysOf(comment.answers);
    return comment.answers.map((answer, at) => ({
      ...answerOf(answer, now),
      id: uuidv7(),
      annotationId,
      requestHash: hashOf(`${keys[position]} ${answerKeys[at]}`),
    }));
  });
  await bringInReplies(scope, revision.documentId, answers, tx);
}
