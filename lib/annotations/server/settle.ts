import "server-only";
/**
 * What becomes of an annotation whose passage a revision has changed: its author, or an editor, confirms that it
 * goes for the new wording, gives it a place by hand, or sets it aside. What was marked, and in which revision,
 * never changes.
 */
import { describe, findPassage } from "#lib/anchoring/selector.ts";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { holdRevisions, loadDocument } from "#lib/documents/service.ts";
import { conflict, invalid, stale } from "#lib/errors.ts";
import type { Change } from "#lib/events/model.ts";
import { placeByHand } from "#lib/placements/service.ts";
import { loadRevision } from "#lib/revisions/service.ts";
import { toAnchor, wordsNow } from "../anchor.ts";
import { happenings } from "../happenings.ts";
import type { Annotation, AttachAnnotation, ConfirmAnnotation } from "../model.ts";
import { changeAnnotation, type AnnotationRow } from "../store.ts";
import { loadAnnotation, presentOne } from "./load.ts";
import { recordAll } from "./record.ts";

type Settled = {
  readonly change: Parameters<typeof changeAnnotation>[3];
  readonly told: Change;
};

/** One change of an annotation by somebody who may settle it. */
async function settle(
  scope: Scope,
  id: string,
  version: number,
  decide: (before: AnnotationRow, tx: Db) => Settled | Promise<Settled>,
): Promise<Annotation> {
  const seen = await loadAnnotation(scope, id);
  authorize(scope.actor, "annotation:settle", { authorId: seen.authorId });
  return inTransaction(async (tx) => {
    // Where it stands must not change while somebody says what they think of it.
    await holdRevisions(scope, seen.documentId, tx);
    const before = await loadAnnotation(scope, id, tx);
    const { change, told } = await decide(before, tx);
    if (!(await changeAnnotation(scope, id, version, change, tx)))
      throw stale("annotation", await presentOne(scope, id, tx));
    await recordAll(scope, happenings(before, await loadAnnotation(scope, id, tx), "changed", told), tx);
    return presentOne(scope, id, tx);
  });
}

/** Says that what an annotation says goes for the present wording too. */
export const confirm = (
  scope: Scope,
  id: string,
  version: number,
  { revision }: ConfirmAnnotation,
): Promise<Annotation> =>
  settle(scope, id, version, (before) => {
    const { state, exact, revision: present } = toAnchor(before);
    requireRevision(revision, present);
    if (state === "removed") throw conflict("The passage is gone, so there is no wording to confirm.");
    return { change: { confirmed: wordsNow(before) }, told: { confirmed: [before.confirmed ?? before.exact, exact] } };
  });

/** Gives a passage its place in the present revision by hand. */
export const attach = (
  scope: Scope,
  id: string,
  version: number,
  { revision: number, passage }: AttachAnnotation,
): Promise<Annotation> =>
  settle(scope, id, version, async (before, tx) => {
    requireRevision(number, (await loadDocument(scope, before.documentId, tx)).revisionNumber);
    const revision = await loadRevision(scope, before.documentId, number, tx);
    const found = findPassage(revision.text, passage);
    if ("problem" in found) throw invalid(found.problem, { passage: found.problem });
    const selector = describe(revision.text, found.start, found.end);
    await placeByHand(scope, before, revision.id, selector, tx);
    const confirmed = selector.exact === before.exact ? null : selector.exact;
    return { change: { confirmed, closedAt: null, closedById: null }, told: { passage: [null, selector.exact] } };
  });

/** Sets the note of a passage that is gone aside, or takes it up again. */
export const setAside = (scope: Scope, id: string, version: number, isClosed: boolean): Promise<Annotation> =>
  settle(scope, id, version, (before) => {
    if (isClosed && toAnchor(before).state !== "removed")
      throw conflict("Only the note of a passage that is gone can be set aside.");
    const change = isClosed
      ? { closedAt: new Date(), closedById: scope.actor.userId }
      : { closedAt: null, closedById: null };
    return { change, told: { closed: [before.closedAt !== null, isClosed] } };
  });

function requireRevision(seen: number, present: number): void {
  if (seen !== present)
    throw conflict(`There is a newer revision, number ${present}. Nothing was changed; look at it and try again.`);
}
