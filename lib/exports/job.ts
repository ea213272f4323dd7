/**
 * What the child process is asked to do: one value of plain data, the same for the same report. Everything that
 * is decided about an export is decided here; what is left is setting pages and writing a file.
 */
import { project } from "#lib/anchoring/projection.ts";
import type { Remark } from "#lib/pdf/annotations.ts";
import { languageOf } from "./languages.ts";
import type { Note, Report } from "./model.ts";
import { noteText } from "./note-text.ts";
import { toneOf, type Tone } from "./options.ts";
import { cutText, type Segment } from "./segments.ts";
import { setContent } from "./set-blocks.ts";
import { setNote } from "./set-notes.ts";
import { headOf } from "./sheet-head.ts";
import { paperNames, type Sheet } from "./sheet.ts";
import { webAnnotations } from "./web-annotations.ts";
import { toneWords } from "./wording.ts";

export type MarkedRemark = Remark & {
  readonly number: number;
  readonly tone: Tone;
  readonly lane: number;
  readonly replies: readonly Remark[];
};

/** A text that is set, with everything that was marked in it. */
export type Job = {
  readonly sheet: Sheet;
  readonly segments: readonly Segment[];
  readonly remarks: readonly MarkedRemark[];
  /** The same annotations for programs, in JSON-LD: attached to the file. */
  readonly webAnnotations: string;
  /** The pictures of the text: the bytes of each in base64, by the name of its file. */
  readonly pictures: Readonly<Record<string, string>>;
};

/** A picture as it is handed over. */
export type PictureFile = { readonly name: string; readonly base64: string };

/** @param files the pictures of the text that are to be had, by their ids */
export function jobOf(report: Report, files: ReadonlyMap<string, PictureFile> = new Map()): Job {
  const { revision, notes } = report;
  const language = languageOf(report.document.language);
  const cut = cutText(project(revision.content), notes);
  const gone = notes.filter(({ place }) => place.state === "removed");
  const segments = [...cut.segments, ...gone.map(({ number }) => ({ notes: [number], href: null }))];
  const listed = new Set(report.claims.map(({ number }) => number));
  const setting = { language, listed, page: null };
  const pictures = new Map([...files].map(([id, { name }]) => [id, name]));
  return {
    segments,
    remarks: notes.map(remarkOf),
    webAnnotations: webAnnotationsOf(report),
    pictures: Object.fromEntries([...files.values()].map(({ name, base64 }) => [name, base64])),
    sheet: {
      ...headOf(report, language),
      paper: paperNames[report.choice.paper ?? "a4"],
      body: setContent(revision.content, { cut, language, topLevel: 2, pictures }),
      notes: notes.filter((note) => !gone.includes(note)).map((note) => setNote(note, { ...setting, to: null })),
      gone: gone.map((note, index) => setNote(note, { ...setting, to: `annot:${cut.segments.length + index}` })),
    },
  };
}

export const webAnnotationsOf = (report: Report): string => JSON.stringify(webAnnotations(report), null, 1);

export function remarkOf({ number, lane, annotation }: Note): MarkedRemark {
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
    author: nameOf(annotation),
    contents: noteText(annotation),
    replies: replies.map((reply) => ({
      id: reply.id,
      author: nameOf(reply),
      contents: reply.body,
      subject: `Reply to ${number}`,
      createdAt: reply.createdAt,
      updatedAt: reply.updatedAt,
    })),
  };
}

/** Programs list what each person said under their name: those outside have theirs. */
const nameOf = ({
  author,
  outsideName,
}: {
  readonly author: { readonly name: string };
  readonly outsideName: string | null;
}) => outsideName ?? author.name;
