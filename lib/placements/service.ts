import "server-only";
import type { Carried, Selector } from "#lib/anchoring/model.ts";
import { followApart } from "#lib/anchoring/server/follow-apart.ts";
import type { Mark } from "#lib/annotations/model.ts";
import { wordsOfDetail } from "#lib/annotations/anchor.ts";
import { toMark } from "#lib/annotations/view.ts";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { loadTexts, loadTextsById } from "#lib/revisions/service.ts";
import {
  insertPlacements,
  listEditedDetails,
  listMarks,
  listTracks,
  replacePlacement,
  type NewPlacement,
  type TrackRow,
} from "./store.ts";

type RevisionText = { readonly id: string; readonly number: number; readonly text: string };

/**
 * Writes where a new annotation stands: in the revision its author saw, and in every later one, followed step
 * by step. The caller holds the document's revisions until the transaction ends.
 */
export async function placeAnnotation(
  scope: Scope,
  { id: annotationId, documentId }: { readonly id: string; readonly documentId: string },
  seen: RevisionText,
  { start, end, exact }: Selector,
  tx: Db,
): Promise<void> {
  const rows: NewPlacement[] = [{ annotationId, revisionId: seen.id, state: "exact", start, end, detail: {} }];
  let before: { readonly text: string } = seen;
  let last: TrackRow["last"] = { start, end, state: "exact" };
  for (const after of await loadTexts(scope, documentId, seen.number + 1, tx)) {
    const track = { origin: { start, end, exact }, marked: exact, last, originRevision: seen.id };
    const job = { before: before.text, after: after.text, tracks: [track], originTexts: { [seen.id]: seen.text } };
    for (const step of await followApart(job)) {
      rows.push({ ...step, annotationId, revisionId: after.id });
      last = step;
    }
    before = after;
  }
  await insertPlacements(scope, rows, tx);
}

/** Writes where new annotations stand that were made in a document's latest revision. */
export const placeInLatest = (
  scope: Scope,
  revisionId: string,
  annotations: readonly { readonly id: string; readonly start: number; readonly end: number }[],
  tx: Db,
): Promise<void> =>
  insertPlacements(
    scope,
    annotations.map(({ id, start, end }) => ({ annotationId: id, revisionId, state: "exact", start, end, detail: {} })),
    tx,
  );

/**
 * Carries every annotation of a document to its newest revision: private ones and those in the trash too, so
 * that they stand right when they are looked at again.
 * @returns how many of those that everybody sees went which way
 */
export async function carryAll(scope: Scope, before: RevisionText, after: RevisionText, tx: Db): Promise<Carried> {
  const rows = await listTracks(scope, before.id, tx);
  const lost = rows.filter(({ last }) => last.state === "removed").map(({ originRevision }) => originRevision);
  const steps = await followApart({
    before: before.text,
    after: after.text,
    tracks: rows,
    originTexts: await loadTextsById(scope, [...new Set(lost)], tx),
  });
  const placements = rows.flatMap(({ annotationId }, position) => {
    const step = steps[position];
    return step ? [{ ...step, annotationId, revisionId: after.id }] : [];
  });
  await insertPlacements(scope, placements, tx);
  const carried = { exact: 0, moved: 0, edited: 0, removed: 0 };
  for (const [position, { isShared }] of rows.entries()) {
    const step = steps[position];
    if (isShared && step) carried[step.state] += 1;
  }
  return carried;
}

/** The index of positions of a revision: every annotation the caller may see, without its body, in order of the text. */
export async function listMarksOf(scope: Scope, revisionId: string): Promise<Mark[]> {
  authorize(scope.actor, "annotation:read");
  const [rows, edited] = await Promise.all([listMarks(scope, revisionId), listEditedDetails(scope, revisionId)]);
  return rows.map((row) => toMark(row, wordsOfDetail(edited.get(row.annotation.id) ?? {})));
}

/** Gives an annotation a place by hand, in one revision: the person who does so has read the words there. */
export const placeByHand = (
  scope: Scope,
  annotation: { readonly id: string; readonly exact: string },
  revisionId: string,
  { start, end, ...words }: Selector,
  tx: Db,
): Promise<void> => {
  const state = words.exact === annotation.exact ? "moved" : "edited";
  const detail = { ...words, byHand: scope.actor.userId };
  return replacePlacement(scope, { annotationId: annotation.id, revisionId, state, start, end, detail }, tx);
};
