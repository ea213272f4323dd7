import "server-only";
import { project } from "#lib/anchoring/projection.ts";
import type { DifferenceRun } from "#lib/anchoring/words-difference.ts";
import type { Mark } from "#lib/annotations/model.ts";
import { getAnnotationsById, listDocumentMarks, listMarkAuthors, outsideNames } from "#lib/annotations/service.ts";
import { nameOf } from "#lib/annotations/written-by.ts";
import { can } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Content } from "#lib/documents/content.ts";
import { hasPages, loadDocument } from "#lib/documents/service.ts";
import { notFound } from "#lib/errors.ts";
import { presentFence } from "#lib/live/service.ts";
import { getRevision, listRevisionEntries } from "#lib/revisions/service.ts";
import { listSignOffs } from "#lib/sign-offs/service.ts";
import { compareSides, partsNearChanges, type Side } from "./compare.ts";
import type { ComparisonView, HistoryDocument, HistoryView, RevisionView } from "./model.ts";
import { differenceApart } from "./server/difference-apart.ts";

/** How many notes of a revision come with its page. */
export const FIRST_NOTES = 60;

async function documentOf(scope: Scope, documentId: string): Promise<HistoryDocument> {
  const document = await loadDocument(scope, documentId);
  const { id, title, language, revisionNumber } = document;
  const isPaged = await hasPages(scope, document);
  return { workspace: scope.slug, id, title, language, present: revisionNumber, isPaged };
}

const mayRevise = ({ actor }: Scope, { isPaged }: HistoryDocument): boolean =>
  !isPaged && can(actor, "document:revise");

/** The revisions of a document. @throws `not_found`, `gone` */
export async function openHistory(scope: Scope, documentId: string): Promise<HistoryView> {
  const fence = await presentFence(scope);
  const document = await documentOf(scope, documentId);
  const entries = await listRevisionEntries(scope, documentId);
  const signOffs = await listSignOffs(scope, documentId);
  return { document, entries, signOffs, mayRevise: mayRevise(scope, document), fence };
}

/** One revision with its annotations as they stood then. @throws `not_found`, `gone` */
export async function openRevision(
  scope: Scope,
  documentId: string,
  number: number,
): Promise<{ readonly view: RevisionView; readonly content: Content; readonly starts: readonly number[] }> {
  const document = await documentOf(scope, documentId);
  const { content, text: _, ...entry } = await getRevision(scope, documentId, number);
  const { items: marks } = await listDocumentMarks(scope, documentId, number);
  const ids = marks.slice(0, FIRST_NOTES).map(({ id }) => id);
  const found = new Map((await getAnnotationsById(scope, ids, number)).map((body) => [body.id, body]));
  const bodies = ids.flatMap((id) => found.get(id) ?? []);
  return {
    content,
    starts: project(content).blocks.map(({ start }) => start),
    view: { document, entry, mayRevise: mayRevise(scope, document), marks, bodies },
  };
}

type Wanted = { readonly from?: number | undefined; readonly to?: number | undefined; readonly isWhole: boolean };

/**
 * Two revisions of a document side by side: the present one and the one before it, unless others are named.
 * @throws `not_found`, `gone`
 */
export async function compareRevisions(scope: Scope, documentId: string, wanted: Wanted): Promise<ComparisonView> {
  const document = await documentOf(scope, documentId);
  const to = wanted.to ?? document.present;
  const from = wanted.from ?? Math.max(1, to - 1);
  const [entries, signOffs, people, outside, older, newer, olderMarks, newerMarks] = await Promise.all([
    listRevisionEntries(scope, documentId),
    listSignOffs(scope, documentId),
    listMarkAuthors(scope, documentId),
    outsideNames(scope, documentId),
    getRevision(scope, documentId, from),
    getRevision(scope, documentId, to),
    listDocumentMarks(scope, documentId, from),
    listDocumentMarks(scope, documentId, to),
  ]);
  const runs = await differenceApart(older.text, newer.text, document.language ?? undefined);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const writerOf = ({ id, author }: Mark): string =>
    nameOf({ author: { name: names.get(author) ?? "" }, outsideName: outside.get(id) ?? null });
  const sides: readonly [Side, Side] = [
    { content: older.content, marks: olderMarks.items, writerOf },
    { content: newer.content, marks: newerMarks.items, writerOf },
  ];
  const rows = compareSides(...sides, runs);
  const entryOf = (number: number) => entries.find((entry) => entry.number === number);
  const [fromEntry, toEntry] = [entryOf(from), entryOf(to)];
  if (!fromEntry || !toEntry) throw notFound("revision");
  return {
    document,
    entries,
    from: fromEntry,
    to: toEntry,
    parts: wanted.isWhole ? rows : partsNearChanges(rows),
    counts: countChanges(runs, older.text, newer.text),
    isWhole: wanted.isWhole,
    signOffs: signOffs.filter(({ before, after }) => before === from && after === to),
    maySign: can(scope.actor, "document:sign"),
  };
}

function countChanges(runs: readonly DifferenceRun[], before: string, after: string): ComparisonView["counts"] {
  const words = (text: string): number => text.split(/\s+/u).filter(Boolean).length;
  let [removed, added] = [0, 0];
  for (const { kind, before: left, after: right } of runs) {
    if (kind === "removed") removed += words(before.slice(left.start, left.end));
    if (kind === "added") added += words(after.slice(right.start, right.end));
  }
  return { removed, added };
}
