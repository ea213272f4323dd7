/** What the child process is asked to put onto a PDF that somebody brought in. */
import { languageOf } from "./languages.ts";
import { remarkOf, webAnnotationsOf, type MarkedRemark } from "./job.ts";
import type { InFile, Note, Pages, Report } from "./model.ts";
import { setNote } from "./set-notes.ts";
import { headOf } from "./sheet-head.ts";
import { paperNames, type Sheet } from "./sheet.ts";
import type { PagePlace } from "#lib/pages/model.ts";

export type PlacedRemark = MarkedRemark & {
  /** Empty for one whose words have no place on the pages. */
  readonly places: readonly PagePlace[];
  readonly isRegion: boolean;
  /** What it is in the file already. */
  readonly inFile: InFile | null;
  /** Whether anything of it was changed since it was made, or came in. */
  readonly isChanged: boolean;
  /** For each reply what it is in the file already. */
  readonly repliesInFile: readonly (InFile | null)[];
};

export type OriginalJob = {
  readonly remarks: readonly PlacedRemark[];
  /** The pages to add; null for none. */
  readonly appendix: Sheet | null;
  readonly webAnnotations: string;
  /** How many pages the file was read to have. */
  readonly pageCount: number;
};

export function originalJobOf(report: Report, pages: Pages): OriginalJob {
  const language = languageOf(report.document.language);
  const listed = new Set(report.claims.map(({ number }) => number));
  const withNotes = report.choice.notes !== "none" && report.notes.length > 0;
  const paper = report.choice.paper && paperNames[report.choice.paper];
  const head = { ...headOf(report, language), paper, notesIn: "appendix" as const, footer: "Notes and claims" };
  const set = (note: Note) => setNote(note, { language, listed, to: null, page: pageOf(note, pages) });
  const appendix = { ...head, body: [], notes: withNotes ? report.notes.map(set) : [], gone: [] };
  return {
    appendix: withNotes || report.claims.length > 0 ? appendix : null,
    remarks: report.notes.map((note) => placed(note, pages)),
    webAnnotations: webAnnotationsOf(report),
    pageCount: pages.count,
  };
}

function placed(note: Note, { places, inFile }: Pages): PlacedRemark {
  const { id, version, replies } = note.annotation;
  const at = places.get(id);
  return {
    ...remarkOf(note),
    places: at?.places ?? [],
    isRegion: at?.isRegion ?? false,
    inFile: inFile.get(id) ?? null,
    isChanged: version > 1,
    repliesInFile: replies.map((reply) => inFile.get(reply.id) ?? null),
  };
}

function pageOf(note: Note, { places, labels }: Pages): { readonly label: string; readonly to: string } | null {
  const page = places.get(note.annotation.id)?.places[0]?.page;
  return page === undefined ? null : { label: `p. ${labels[page - 1] ?? page}`, to: `page:${page}` };
}
