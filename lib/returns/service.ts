import "server-only";
import { findAmong, findBroughtIn } from "#lib/annotations/service.ts";
import { authorize, can } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { sha256 } from "#lib/auth/secrets.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { hasPages, holdDocument, listDocumentsOfFile, loadDocument } from "#lib/documents/service.ts";
import { conflict, invalid } from "#lib/errors.ts";
import type { OutsideComment } from "#lib/imports/model.ts";
import { readComments } from "#lib/imports/service.ts";
import { getOriginal, loadOriginalOf } from "#lib/originals/service.ts";
import { bringInAnswers, bringInComments, hashed, hashedAnswers, type HashedAnswer } from "#lib/outside/service.ts";
import { getReading } from "#lib/pages/service.ts";
import { findBroughtInReplies, findRepliesAmong, type Thread } from "#lib/replies/service.ts";
import { loadRevision, type RevisionRow } from "#lib/revisions/service.ts";
import { RETURN_SHOWN, type Kin, type Kins, type Return, type ReturnView } from "./model.ts";
import { idsOfNames } from "./named.ts";
import { placeIn } from "./server/place.ts";
import { sortOut } from "./sort-out.ts";

/** Texts shorter than this may be alike by chance. In UTF-16 code units. */
const TELLING = 200;

/** The documents that a file is already, and those that it went out from, as far as the caller may know of them. */
export async function findKins(scope: Scope, originalId: string): Promise<Kins> {
  authorize(scope.actor, "document:create");
  const original = await getOriginal(scope, originalId);
  const same = await listDocumentsOfFile(scope, { file: original.sha256 });
  const isRead = original.type === "application/pdf" && (await getReading(scope, originalId)).state === "done";
  if (!isRead) return { same, from: [] };
  const { threads, text } = await readComments(scope, originalId);
  const named = await findAmong(scope, idsOfNames(threads.map(({ key }) => key)));
  const alike = text.length < TELLING ? [] : await listDocumentsOfFile(scope, { text: sha256(text) });
  const from = [...named.map(({ documentId, document }) => ({ id: documentId, title: document.title })), ...alike];
  return { same, from: eachOnce(from).filter(({ id }) => !same.some((document) => document.id === id)) };
}

const eachOnce = (kins: readonly Kin[]): Kin[] => [...new Map(kins.map((kin) => [kin.id, kin])).values()];

/** The page on which a file comes back to a document. @param originalId one that is here already @throws as `previewReturn` */
export async function openReturn(scope: Scope, documentId: string, originalId: string | null): Promise<ReturnView> {
  const { id, title } = await loadDocument(scope, documentId);
  const mayBring = can(scope.actor, "document:edit");
  const told = originalId !== null && mayBring ? await previewReturn(scope, id, originalId) : null;
  const file = originalId === null || told === null ? null : { id: originalId, told };
  return { workspace: scope.slug, document: { id, title }, mayBring, file };
}

type Coming = {
  readonly revision: RevisionRow;
  readonly threads: readonly { readonly thread: Thread; readonly answers: readonly HashedAnswer[] }[];
  readonly comments: readonly OutsideComment[];
  readonly told: Return;
};

/** What a file has that its document has not. @throws `invalid` for a file that cannot be read; `not_found`, `gone` */
export async function previewReturn(scope: Scope, documentId: string, originalId: string): Promise<Return> {
  return (await comingOf(scope, documentId, originalId)).told;
}

/**
 * Brings what people elsewhere wrote in a file into the document it went out from, under their names. Twice, it makes
 * nothing twice; what was removed here stays removed, and what was written here stays as it is.
 * @throws as `previewReturn`; `conflict` where the document has got another revision meanwhile
 */
export async function bringBack(scope: Scope, documentId: string, originalId: string): Promise<Return> {
  const { revision, threads, comments, told } = await comingOf(scope, documentId, originalId);
  await inTransaction(async (tx) => {
    await holdDocument(scope, documentId, tx);
    if ((await loadDocument(scope, documentId, tx)).revisionNumber !== revision.number)
      throw conflict("The document has got a new revision meanwhile. Nothing was brought in; please try again.");
    await bringInComments(scope, revision, { comments }, tx);
    await bringInAnswers(scope, documentId, threads, tx);
  });
  return told;
}

async function comingOf(scope: Scope, documentId: string, originalId: string): Promise<Coming> {
  authorize(scope.actor, "document:edit");
  const document = await loadDocument(scope, documentId);
  const { type } = await getOriginal(scope, originalId);
  if (type !== "application/pdf") throw invalid("Only PDF files bring comments back. Nothing was changed.");
  const revision = await loadRevision(scope, documentId, document.revisionNumber);
  const { threads, text } = await readComments(scope, originalId);
  const names = threads.flatMap(({ key, answers }) => [key, ...answers.map((answer) => answer.key)]);
  const among = await findAmong(scope, idsOfNames(names));
  const here = new Map(among.filter((row) => row.documentId === documentId).map((row) => [row.id, row]));
  const { ours, others, known } = sortOut(threads, {
    annotations: new Map([...here].map(([id, { deletedAt }]) => [id, { isTrashed: deletedAt !== null }])),
    replies: await findRepliesAmong(scope, documentId, idsOfNames(names)),
  });

  const inOurs = ours.flatMap(({ annotation, answers }) => {
    const row = here.get(annotation);
    if (!row) return [];
    const thread = { id: row.id, claimId: row.claimId, privateTo: row.visibility === "private" ? row.authorId : null };
    return [{ thread, answers: hashedAnswers(documentId, `thread ${row.id}`, answers) }];
  });
  const keyed = hashed(documentId, others);
  const before = await findBroughtIn(
    scope,
    documentId,
    keyed.map(({ hash }) => hash),
  );
  const visible = new Map((await findAmong(scope, [...before.values()])).map((row) => [row.id, row]));
  const inBefore = keyed.flatMap(({ hash, answers }) => {
    const row = visible.get(before.get(hash) ?? "");
    if (!row || row.deletedAt) return [];
    return [
      {
        thread: { id: row.id, claimId: row.claimId, privateTo: row.visibility === "private" ? row.authorId : null },
        answers,
      },
    ];
  });
  const threadsHere = [...inOurs, ...inBefore];
  const answered = await findBroughtInReplies(
    scope,
    threadsHere.map(({ thread }) => thread.id),
    threadsHere.flatMap(({ answers }) => answers.map(({ hash }) => hash)),
  );
  const fresh = threadsHere
    .map(({ thread, answers }) => ({ thread, answers: answers.filter(({ hash }) => !answered.has(hash)) }))
    .filter(({ answers }) => answers.length > 0);
  const unknown = keyed.filter(({ hash }) => !before.has(hash)).map(({ comment }) => comment);
  const paper = (await hasPages(scope, document)) ? await loadOriginalOf(scope, documentId, revision.number) : null;
  const placed = await placeIn(scope, unknown, text, { text: revision.text, paper: paper?.id ?? null });
  const comments = placed.filter((comment) => comment !== null);
  const replies = fresh.flatMap(({ thread, answers }) =>
    answers.map(({ answer }) => ({ ...answer, annotation: thread.id })),
  );
  return {
    revision,
    threads: fresh,
    comments,
    told: {
      annotations: comments.slice(0, RETURN_SHOWN),
      annotationCount: comments.length,
      replies: replies.slice(0, RETURN_SHOWN),
      replyCount: replies.length,
      knownCount: known + before.size + answered.size,
      unplacedCount: placed.length - comments.length,
    },
  };
}
