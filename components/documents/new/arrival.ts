/** A file or a page of the web that is being brought in, and how far it has come. */
import type { Kins } from "#lib/returns/model.ts";
import type { TrackedChangesMode } from "#lib/docx/model.ts";
import type { Preview } from "./ask-preview.ts";
import { declinedOf, undecided, type Decisions } from "./submission.ts";

/** `saved` has the id of the document it became. */
export type Stage = "waiting" | "sending" | "reading" | "ready" | "refused" | "saving" | "saved";

export type Arrival = Decisions & {
  /** That of the original, which is made here. */
  readonly id: string;
  /** Of the file; of a page, the address that was typed. */
  readonly name: string;
  readonly source: File | string;
  readonly stage: Stage;
  /** How much of it has left this machine, from 0 to 1. */
  readonly progress: number;
  /** Of a PDF that is being read: how far that has come. */
  readonly pages: { readonly done: number; readonly count: number | null } | null;
  /** It opens with a password alone. */
  readonly isLocked: boolean;
  /** The documents that it is already, or went out from. */
  readonly kins: Kins | null;
  readonly trackedChanges: TrackedChangesMode;
  readonly withComments: boolean;
  /** Of a book: which chapters were chosen, counted from 0; null while nobody has. */
  readonly chapters: readonly number[] | null;
  /** The text in which places of repairs count, where it is known here. */
  readonly body: string;
  readonly preview: Preview | null;
  readonly error: unknown;
  readonly documentId: string | null;
};

/** What a person may decide about it. */
export type Wish = Partial<Pick<Arrival, "declined" | "edits" | "trackedChanges" | "withComments" | "chapters">>;

export const arriving = (id: string, source: File | string): Arrival => ({
  ...undecided,
  id,
  name: typeof source === "string" ? source : source.name,
  source,
  stage: "waiting",
  progress: 0,
  pages: null,
  isLocked: false,
  kins: null,
  trackedChanges: "accept",
  withComments: true,
  chapters: null,
  body: "",
  preview: null,
  error: null,
  documentId: null,
});

/** The content as the server takes it. */
export const storedOf = ({ id, declined, trackedChanges, withComments, chapters }: Arrival) => ({
  format: "original",
  original: id,
  declined: declinedOf(declined),
  trackedChanges,
  withComments,
  ...(chapters === null ? {} : { chapters }),
});

/** The same as it is to be saved: as the preview shows it. Of a book, exactly the chapters that are in it. */
export function seenOf(arrival: Arrival) {
  const chapters = arrival.preview?.found.book?.chapters;
  const taken = chapters?.flatMap(({ isTaken }, at) => (isTaken ? at : []));
  return { ...storedOf(arrival), ...(taken === undefined ? {} : { chapters: taken }), reviewed: true };
}

const said: Record<Stage, string> = {
  waiting: "waiting",
  sending: "on the way",
  reading: "being read",
  ready: "ready",
  refused: "refused",
  saving: "being added",
  saved: "added",
};

const inOrder = ["saved", "saving", "ready", "reading", "sending", "waiting", "refused"] as const;

const counted = (count: number, one: string): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : `${one}s`}`;

/** "3 files: 1 ready, 1 being read, 1 refused" */
export function summaryOf(arrivals: readonly Arrival[]): string {
  const counts = inOrder
    .map((stage) => [arrivals.filter((arrival) => arrival.stage === stage).length, said[stage]] as const)
    .filter(([count]) => count > 0);
  const pages = arrivals.filter(({ source }) => typeof source === "string").length;
  const all = [counted(arrivals.length - pages, "file"), counted(pages, "page")].filter((part) => part !== null);
  return `${all.join(" and ")}: ${counts.map(([count, stage]) => `${count} ${stage}`).join(", ")}`;
}
