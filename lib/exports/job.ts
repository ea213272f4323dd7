/**
 * What the child process is asked to do: one value of plain data, the same for the same report. Everything that
 * is decided about an export is decided here; what is left is setting pages and writing a file.
 */
import { project } from "#lib/anchoring/projection.ts";
import { writtenBy } from "#lib/annotations/written-by.ts";
import { languageOf } from "./languages.ts";
import { toneOf, type Note, type Report, type Tone } from "./model.ts";
import { noteText } from "./note-text.ts";
import { cutText, type Segment } from "./segments.ts";
import { setClaim } from "./set-claims.ts";
import { lineOf, setContent } from "./set-blocks.ts";
import { setNote } from "./set-notes.ts";
import type { Sheet } from "./sheet.ts";
import { webAnnotations } from "./web-annotations.ts";
import { counted, momentOf, toneWords } from "./wording.ts";

/** An annotation as it goes into the file, below lib/pdf/annotations.ts. */
export type Remark = {
  readonly id: string;
  readonly author: string;
  readonly contents: string;
  readonly subject: string;
  readonly createdAt: string;
  readonly updatedAt: string;
};
export type MarkedRemark = Remark & {
  readonly number: number;
  readonly tone: Tone;
  readonly lane: number;
  readonly replies: readonly Remark[];
};

export type Job = {
  readonly sheet: Sheet;
  readonly segments: readonly Segment[];
  readonly remarks: readonly MarkedRemark[];
  /** The same annotations for programs, in JSON-LD: attached to the file. */
  readonly webAnnotations: string;
};

export function jobOf(report: Report): Job {
  const { document, revision, notes, claims } = report;
  const language = languageOf(document.language);
  const cut = cutText(project(revision.content), notes);
  const gone = notes.filter(({ place }) => place.state === "removed");
  const segments = [...cut.segments, ...gone.map(({ number }) => ({ notes: [number], href: null }))];
  const listed = new Set(claims.map(({ number }) => number));
  const tones = new Set(notes.map(({ annotation }) => toneOf(annotation)));
  return {
    segments,
    remarks: notes.map(remarkOf),
    webAnnotations: JSON.stringify(webAnnotations(report), null, 1),
    sheet: {
      lang: language?.lang ?? "en",
      region: language?.region ?? null,
      hyphenate: language !== null,
      title: lineOf(document.title, language),
      byline: document.byline ? lineOf(document.byline, language) : null,
      dateline: document.dateline ? lineOf(document.dateline, language) : null,
      facts: factsOf(report),
      workspace: report.workspace.name,
      description: `Revision ${revision.number} with ${counted(notes.length, "annotation")}, as it stood on ${momentOf(report.asOf)}`,
      keywords: [...new Set(notes.flatMap(({ annotation }) => annotation.labels))].sort(),
      date: (report.asOf.match(/\d+/gu) ?? []).slice(0, 6).map(Number),
      legend: legend.filter((tone) => tones.has(tone)).map((tone) => ({ tone, word: toneWords[tone] })),
      body: setContent(revision.content, { cut, language, topLevel: 2 }),
      notes: notes.filter((note) => !gone.includes(note)).map((note) => setNote(note, { language, listed, to: null })),
      gone: gone.map((note, index) => setNote(note, { language, listed, to: `annot:${cut.segments.length + index}` })),
      claims: claims.map((claim) => setClaim(claim, language)),
      rule: claims[0]?.standing.rule ?? "",
    },
  };
}

const legend: readonly Tone[] = ["supported", "contested", "unsure", "comment"];

function factsOf({ revision, notes, claims, asOf, includesPrivate }: Report): string {
  const people = new Set(notes.map(({ annotation }) => annotation.author.id)).size;
  return [
    `Revision ${revision.number}`,
    notes.length === 0 ? "no notes" : `${counted(notes.length, "note")} by ${counted(people, "person", "people")}`,
    claims.length === 0 ? "" : counted(claims.length, "claim"),
    `as of ${momentOf(asOf)}`,
    includesPrivate ? "private notes included" : "private notes left out",
  ]
    .filter(Boolean)
    .join(" · ");
}

function remarkOf({ number, lane, annotation }: Note): MarkedRemark {
  const { id, createdAt, updatedAt, replies } = annotation;
  const tone = toneOf(annotation);
  const subject = `${number} · ${toneWords[tone]}`;
  return {
    id,
    number,
    tone,
    lane,
    subject,
    createdAt,
    updatedAt,
    author: writtenBy(annotation),
    contents: noteText(annotation),
    replies: replies.map((reply) => ({
      id: reply.id,
      author: reply.author.name,
      contents: reply.body,
      subject: `Reply to ${number}`,
      createdAt: reply.createdAt,
      updatedAt: reply.updatedAt,
    })),
  };
}
