import "server-only";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { readCursor, toPage } from "#lib/cursor.ts";
import type { Db } from "#lib/db/client.ts";
import { createOnce } from "#lib/db/create-once.ts";
import { requestHash } from "#lib/db/request-hash.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { holdRevisions, loadDocument } from "#lib/documents/service.ts";
import { invalid, notFound, stale } from "#lib/errors.ts";
import type { Page } from "#lib/fields.ts";
import { listMarksOf, placeAnnotation } from "#lib/placements/service.ts";
import { loadRevision } from "#lib/revisions/service.ts";
import { wordsNow } from "./anchor.ts";
import { happenings } from "./happenings.ts";
import type { Annotation, ChangeAnnotation, CreateAnnotation, ListAnnotations, Mark, Person } from "./model.ts";
import { bringIn } from "./server/bring-in.ts";
import { citationRows, claimIdOf, shareNamed } from "./server/evidence.ts";
import { loadAnnotation, present, presentOne } from "./server/load.ts";
import { markedIn } from "./server/marked.ts";
import { recordAll } from "./server/record.ts";
import { merge } from "./server/merge-claims.ts";
import { attach, confirm, setAside } from "./server/settle.ts";
import {
  changeAnnotation,
  findAnnotation,
  findMade,
  findRequest,
  insertAnnotation,
  listAmong,
  listAnnotations,
  listAuthors,
  listOutsideNames,
  listLabels,
  listNamedClaims,
  replaceCitations,
} from "./store.ts";

/**
 * Marks a passage, with everything that is said of it, in one step.
 * @throws `invalid` when the passage is not in that revision's text, or not there exactly once; when a region is on no page
 */
export async function createAnnotation(
  scope: Scope,
  id: string,
  input: CreateAnnotation,
): Promise<{ value: Annotation; isNew: boolean }> {
  authorize(scope.actor, "annotation:create", { visibility: input.visibility });
  const hash = requestHash(scope.actor.userId, input);
  const { isNew } = await createOnce(
    "annotation",
    hash,
    () => findRequest(scope, id),
    async () => {
      const { revisionNumber } = await loadDocument(scope, input.document);
      if (input.revision > revisionNumber)
        throw invalid(`The document has no revision ${input.revision}.`, { revision: "There is no such revision." });
      const revision = await loadRevision(scope, input.document, input.revision);
      const { selector, pages, isRegion } = await markedIn(scope, revision, input);
      await inTransaction(async (tx) => {
        const { visibility, stance, comment, labels } = input;
        const claimId = await claimIdOf(scope, input.claim, visibility, tx);
        const citations = await citationRows(scope, input.citations, visibility, tx);
        await holdRevisions(scope, input.document, tx);
        const said = {
          visibility,
          stance: stance ?? null,
          stanceAt: stance ? new Date() : null,
          claimId,
          comment,
          labels,
        };
        const row = {
          id,
          documentId: input.document,
          revisionId: revision.id,
          ...selector,
          ...(pages === null ? {} : { pages }),
          isRegion,
          ...said,
          requestHash: hash,
        };
        await insertAnnotation(scope, row, citations, tx);
        await placeAnnotation(scope, row, revision, selector, tx);
        await recordAll(scope, happenings(null, await loadAnnotation(scope, id, tx), "created"), tx);
      });
      return { requestHash: hash };
    },
  );
  return { value: await getAnnotation(scope, id), isNew };
}

/** Writes notes of people outside, which came in with a file. @returns the annotation of each, in their order */
export const bringInNotes = bringIn;

/** Of notes that may have come in with a file before, by their hashes, the annotations that were made of them; in the trash or not. */
export const findBroughtIn = (scope: Scope, documentId: string, hashes: readonly string[]) =>
  findMade(scope, documentId, hashes);

/** Of some ids, those that name annotations the caller may see, in the trash or not, each with its document. */
export const findAmong = (scope: Scope, ids: readonly string[]) => listAmong(scope, ids);

/** @throws `not_found`, or `gone` for one in the trash */
export async function getAnnotation(scope: Scope, id: string, tx?: Db): Promise<Annotation> {
  authorize(scope.actor, "annotation:read");
  return presentOne(scope, id, tx);
}

/** The annotations that fit, the oldest first. */
export async function listVisibleAnnotations(
  scope: Scope,
  { limit, cursor, ...filter }: ListAnnotations,
): Promise<Page<Annotation>> {
  authorize(scope.actor, "annotation:read");
  const after = readCursor(cursor, "instant");
  const rows = await listAnnotations(scope, {
    ...filter,
    after: after && [new Date(after[0]), after[1]],
    take: limit + 1,
  });
  const { items, next } = toPage(
    rows,
    limit,
    (row) => row,
    (row) => [row.createdAt.toISOString(), row.id],
  );
  return { items: await present(scope, items), next };
}

/** Some annotations by their ids, as they stand now or stood in a revision; those the caller may not see, or that are gone, are left out. */
export async function getAnnotationsById(
  scope: Scope,
  ids: readonly string[],
  revision?: number,
): Promise<Annotation[]> {
  authorize(scope.actor, "annotation:read");
  return present(scope, await listAnnotations(scope, { ids: [...ids], revision, after: null, take: ids.length }));
}

/** Who marked something in a document. */
export const listMarkAuthors = (scope: Scope, documentId: string): Promise<Person[]> => listAuthors(scope, documentId);

/** Who wrote what was brought in to a document from outside, by the annotations' ids. */
export async function outsideNames(scope: Scope, documentId: string): Promise<ReadonlyMap<string, string>> {
  authorize(scope.actor, "annotation:read");
  const rows = await listOutsideNames(scope, documentId);
  return new Map(rows.flatMap(({ id, outsideName }) => (outsideName === null ? [] : [[id, outsideName]])));
}

/** The claims a document is said to make. */
export const listDocumentClaims = (scope: Scope, documentId: string) => listNamedClaims(scope, documentId);

/** The index of positions of a document's revision, the present one unless another is named: every visible annotation, without its body. */
export async function listDocumentMarks(
  scope: Scope,
  documentId: string,
  number?: number,
): Promise<{ readonly revision: number; readonly items: Mark[] }> {
  authorize(scope.actor, "annotation:read");
  const document = await loadDocument(scope, documentId);
  const revision = await loadRevision(scope, documentId, number ?? document.revisionNumber);
  return { revision: revision.number, items: await listMarksOf(scope, revision.id) };
}

/** The labels in use, the most used first. */
export async function listLabelsInUse(scope: Scope): Promise<string[]> {
  authorize(scope.actor, "annotation:read");
  return (await listLabels(scope)).map(({ label }) => label);
}

/** Changes what its author said of a passage. @throws `stale`, with the present state, when the version has moved on */
export async function updateAnnotation(
  scope: Scope,
  id: string,
  version: number,
  input: ChangeAnnotation,
): Promise<Annotation> {
  const before = await loadAnnotation(scope, id);
  authorize(scope.actor, "annotation:edit", { authorId: before.authorId });
  if (input.visibility) authorize(scope.actor, "annotation:create", { visibility: input.visibility });
  return inTransaction(async (tx) => {
    const { visibility, stance, comment, labels } = input;
    const seen = visibility ?? before.visibility;
    const claim = input.claim === undefined ? {} : { claimId: await claimIdOf(scope, input.claim, seen, tx) };
    const change = {
      ...(visibility === undefined ? {} : { visibility }),
      // A stance that is given again is given now: a person's voice is their latest word.
      ...(stance === undefined ? {} : { stance, stanceAt: stance ? new Date() : null, confirmed: wordsNow(before) }),
      ...(comment === undefined ? {} : { comment }),
      ...(labels === undefined ? {} : { labels }),
      ...claim,
    };
    if (!(await changeAnnotation(scope, id, version, change, tx)))
      throw stale("annotation", await getAnnotation(scope, id, tx));
    if (input.citations) await replaceCitations(scope, id, await citationRows(scope, input.citations, seen, tx), tx);
    if (seen === "workspace" && before.visibility === "private")
      await shareNamed(scope, await loadAnnotation(scope, id, tx), tx);
    await recordAll(scope, happenings(before, await loadAnnotation(scope, id, tx), "changed"), tx);
    return getAnnotation(scope, id, tx);
  });
}

/** Puts an annotation into the trash; its voice no longer counts. */
export async function trashAnnotation(scope: Scope, id: string, version: number): Promise<void> {
  const before = await loadAnnotation(scope, id);
  authorize(scope.actor, "annotation:trash", { authorId: before.authorId });
  await inTransaction(async (tx) => {
    const trash = { deletedAt: new Date(), deletedById: scope.actor.userId };
    if (!(await changeAnnotation(scope, id, version, trash, tx)))
      throw stale("annotation", await getAnnotation(scope, id, tx));
    await recordAll(scope, happenings(before, { ...before, version: version + 1 }, "trashed"), tx);
  });
}

/** Takes an annotation out of the trash. One that is not in it stays as it is. */
export async function restoreAnnotation(scope: Scope, id: string): Promise<Annotation> {
  const before = await findAnnotation(scope, id);
  if (!before || before.document.deletedAt) throw notFound("annotation");
  authorize(scope.actor, "annotation:trash", { authorId: before.authorId });
  return inTransaction(async (tx) => {
    if (
      before.deletedAt &&
      (await changeAnnotation(scope, id, before.version, { deletedAt: null, deletedById: null }, tx))
    )
      await recordAll(scope, happenings(before, { ...before, version: before.version + 1 }, "restored"), tx);
    return getAnnotation(scope, id, tx);
  });
}

/** Lets two claims that say the same be one. @throws `stale`, `invalid` for another that there is not */
export const mergeClaims = merge;

/** Says that an annotation goes for the words as they are now. @throws `stale`, `conflict` when they have changed again */
export const confirmAnnotation = confirm;

/** Gives an annotation a place by hand. @throws `stale`, `invalid` as when it is made */
export const attachAnnotation = attach;

/** Sets the note of a removed passage aside. @throws `stale`, `conflict` when its passage is there */
export const closeAnnotation = (scope: Scope, id: string, version: number): Promise<Annotation> =>
  setAside(scope, id, version, true);

/** Takes up a note that was set aside. @throws `stale` */
export const reopenAnnotation = (scope: Scope, id: string, version: number): Promise<Annotation> =>
  setAside(scope, id, version, false);
