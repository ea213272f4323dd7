import "server-only";
import { findAmong, findBroughtIn } from "#lib/annotations/service.ts";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { hasPages, loadDocument } from "#lib/documents/service.ts";
import { invalid } from "#lib/errors.ts";
import type { OutsideComment } from "#lib/imports/model.ts";
import { readComments } from "#lib/imports/service.ts";
import { getOriginal, loadOriginalOf } from "#lib/originals/service.ts";
import { hashed, hashedAnswers, type HashedAnswer, type HashedComment } from "#lib/outside/service.ts";
import { findBroughtInReplies, findRepliesAmong, type Thread } from "#lib/replies/service.ts";
import { loadRevision, type RevisionRow } from "#lib/revisions/service.ts";
import { RETURN_SHOWN, type Return } from "../model.ts";
import { idsOfNames } from "../named.ts";
import { sortOut, type Sorted } from "../sort-out.ts";
import { placeIn } from "./place.ts";

type Row = Awaited<ReturnType<typeof findAmong>>[number];
type Answers = { readonly thread: Thread; readonly answers: readonly HashedAnswer[] };

/** What a file brings to a document. */
export type Coming = {
  /** The document's present one, in which the comments have their places. */
  readonly revision: RevisionRow;
  /** New answers in threads that are here. */
  readonly threads: readonly Answers[];
  readonly comments: readonly OutsideComment[];
  readonly told: Return;
};

/** @throws `invalid` for a file that cannot be read; `not_found`, `gone` */
export async function comingOf(scope: Scope, documentId: string, originalId: string): Promise<Coming> {
  authorize(scope.actor, "document:edit");
  const document = await loadDocument(scope, documentId);
  const { type } = await getOriginal(scope, originalId);
  if (type !== "application/pdf") throw invalid("Only PDF files bring comments back. Nothing was changed.");
  const revision = await loadRevision(scope, documentId, document.revisionNumber);
  const file = await readComments(scope, originalId);
  const { sorted, rows } = await sortedOf(scope, documentId, file.threads);
  const others = await knownOf(scope, documentId, sorted.others);
  const here = [...oursOf(documentId, sorted, rows), ...others.threads];
  const { fresh, answered } = await withoutAnswered(scope, here);
  const paper = (await hasPages(scope, document)) ? await loadOriginalOf(scope, documentId, revision.number) : null;
  const placed = await placeIn(scope, others.unknown, file.text, { text: revision.text, paper: paper?.id ?? null });
  const comments = placed.filter((comment) => comment !== null);
  const known = sorted.known + others.count + answered;
  return { revision, threads: fresh, comments, told: tellingOf(fresh, comments, known, placed.length) };
}

/** What is in the file, by whether it bears the name of something here that the caller may see. */
async function sortedOf(scope: Scope, documentId: string, threads: readonly OutsideComment[]) {
  const ids = idsOfNames(threads.flatMap(({ key, answers }) => [key, ...answers.map((answer) => answer.key)]));
  const among = await findAmong(scope, ids);
  const rows = new Map(among.filter((row) => row.documentId === documentId).map((row) => [row.id, row]));
  const annotations = new Map([...rows].map(([id, { deletedAt }]) => [id, { isTrashed: deletedAt !== null }]));
  const replies = await findRepliesAmong(scope, documentId, ids);
  return { sorted: sortOut(threads, { annotations, replies }), rows };
}

/** Answers in one's own private thread stay one's own. */
const threadOf = ({ id, claimId, visibility, authorId }: Row): Thread => ({
  id,
  claimId,
  privateTo: visibility === "private" ? authorId : null,
});

const oursOf = (documentId: string, { ours }: Sorted, rows: ReadonlyMap<string, Row>): Answers[] =>
  ours.flatMap(({ annotation, answers }) => {
    const row = rows.get(annotation);
    return row ? [{ thread: threadOf(row), answers: hashedAnswers(documentId, `thread ${row.id}`, answers) }] : [];
  });

/** Of comments that bear no name of ours, which came in before, and which are new. */
async function knownOf(scope: Scope, documentId: string, comments: readonly OutsideComment[]) {
  const keyed = hashed(documentId, comments);
  const hashes = keyed.map(({ hash }) => hash);
  const before = await findBroughtIn(scope, documentId, hashes);
  const rows = new Map((await findAmong(scope, [...before.values()])).map((row) => [row.id, row]));
  const threadsOf = ({ hash, answers }: HashedComment): Answers[] => {
    const row = rows.get(before.get(hash) ?? "");
    return row && !row.deletedAt ? [{ thread: threadOf(row), answers }] : [];
  };
  return {
    threads: keyed.flatMap(threadsOf),
    unknown: keyed.filter(({ hash }) => !before.has(hash)).map(({ comment }) => comment),
    count: before.size,
  };
}

async function withoutAnswered(scope: Scope, threads: readonly Answers[]) {
  const ids = threads.map(({ thread }) => thread.id);
  const hashes = threads.flatMap(({ answers }) => answers.map(({ hash }) => hash));
  const made = await findBroughtInReplies(scope, ids, hashes);
  const fresh = threads
    .map(({ thread, answers }) => ({ thread, answers: answers.filter(({ hash }) => !made.has(hash)) }))
    .filter(({ answers }) => answers.length > 0);
  return { fresh, answered: made.size };
}

function tellingOf(
  threads: readonly Answers[],
  comments: readonly OutsideComment[],
  knownCount: number,
  newCount: number,
): Return {
  const replies = threads.flatMap(({ thread, answers }) =>
    answers.map(({ answer }) => ({ ...answer, annotation: thread.id })),
  );
  return {
    annotations: comments.slice(0, RETURN_SHOWN),
    annotationCount: comments.length,
    replies: replies.slice(0, RETURN_SHOWN),
    replyCount: replies.length,
    knownCount,
    unplacedCount: newCount - comments.length,
  };
}
