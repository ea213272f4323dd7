/** What goes into an export, and in which order. Pure: what the caller may see was decided by whoever loaded it. */
import { project } from "#lib/anchoring/projection.ts";
import type { Mark } from "#lib/annotations/model.ts";
import type { ClaimRecord } from "#lib/ledger/model.ts";
import type { ClaimSheet, Material, Note, Report } from "./model.ts";
import { choiceOf, isChosen, type Choice, type ExportQuery } from "./options.ts";

/** The order of the material's lists does not matter. Annotations without a mark, and marks without one, are left out. */
export function composeReport(material: Material, query: ExportQuery = {}): Report {
  const { workspace, document, revision, signOffs = [] } = material;
  const { text } = project(revision.content);
  const choice = choiceOf(query);
  const notes = numberNotes(material, text, choice);
  const claims = choice.withClaims ? claimsOf(material.claims, notes, document.id, choice.includesPrivate) : [];
  const asOf = latest(material, notes, claims);
  const pages = material.pages ? { pages: material.pages } : {};
  return { workspace, document, revision, signOffs, text, choice, notes, claims, asOf, ...pages };
}

function numberNotes({ marks, annotations }: Material, text: string, choice: Choice): Note[] {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const lanes = lanesOf(marks);
  const shown = marks.toSorted(byPlace).flatMap((mark) => {
    const annotation = byId.get(mark.id);
    if (!annotation || !isChosen(choice, annotation)) return [];
    const { start, end, state } = mark;
    const passage = state === "removed" ? annotation.anchor.exact : text.slice(start, end);
    return [{ annotation, place: { start, end, state }, passage, lane: lanes.get(mark.id) ?? 0 }];
  });
  return shown.map((note, index) => ({ ...note, number: index + 1 }));
}

/** In the order of the text, longer passages before those that begin with them; what is gone comes last. */
const byPlace = (a: Mark, b: Mark): number =>
  Number(a.state === "removed") - Number(b.state === "removed") ||
  a.start - b.start ||
  b.end - a.end ||
  (a.id < b.id ? -1 : 1);

/** More lines than this do not fit under one line of text; the fifth shares with the first. */
const LANES = 4;

/** For each passage the lowest lane that no earlier one, reaching to its start or beyond, occupies. */
function lanesOf(marks: readonly Mark[]): Map<string, number> {
  const lanes = new Map<string, number>();
  const ends: number[] = [];
  for (const { id, start, end } of marks.toSorted(byPlace)) {
    const free = ends.findIndex((last) => last <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    lanes.set(id, lane % LANES);
  }
  return lanes;
}

function claimsOf(
  records: readonly ClaimRecord[],
  notes: readonly Note[],
  documentId: string,
  includesPrivate: boolean,
): ClaimSheet[] {
  const sheets = records.map((record) => sheetOf(record, notes, documentId, includesPrivate));
  return sheets.filter((sheet) => sheet.notes.length > 0).sort((a, b) => a.number - b.number);
}

function sheetOf(
  record: ClaimRecord,
  notes: readonly Note[],
  documentId: string,
  includesPrivate: boolean,
): ClaimSheet {
  const { id, number, statement, claimant, claimedOn, voices, standing, people } = record;
  const mentions = record.mentions.filter(({ visibility }) => visibility === "workspace" || includesPrivate);
  const mentioning = new Set(mentions.map(({ annotation }) => annotation));
  const elsewhere = new Map<string, { title: string; count: number }>();
  for (const { document } of mentions) {
    if (document.id === documentId) continue;
    const { count = 0 } = elsewhere.get(document.id) ?? {};
    elsewhere.set(document.id, { title: document.title, count: count + 1 });
  }
  return {
    id,
    number,
    statement,
    claimant,
    claimedOn,
    voices,
    standing,
    people,
    citations: record.citations.filter(({ annotation }) => mentioning.has(annotation)),
    notes: notes.filter(({ annotation }) => annotation.claim?.id === id).map(({ number }) => number),
    elsewhere: [...elsewhere.values()],
  };
}

/** Moments of ISO 8601 in UTC sort as text. */
function latest(
  { document, revision, signOffs = [] }: Material,
  notes: readonly Note[],
  claims: readonly ClaimSheet[],
): string {
  const moments = notes.flatMap(({ annotation }) => [
    annotation.updatedAt,
    ...annotation.replies.map(({ updatedAt }) => updatedAt),
  ]);
  const voices = claims.flatMap(({ people }) => people.map(({ at }) => at));
  const signed = signOffs.map(({ at }) => at);
  return [document.updatedAt, revision.createdAt, ...moments, ...voices, ...signed].reduce((a, b) => (a > b ? a : b));
}
