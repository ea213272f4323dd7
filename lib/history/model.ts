/** What the pages of a document's history receive. */
import type { Annotation, Mark } from "#lib/annotations/model.ts";
import type { Stance } from "#lib/ledger/model.ts";
import type { Block } from "#lib/documents/content.ts";
import type { ListedRevision, RevisionEntry } from "#lib/revisions/model.ts";
import type { SignedOff } from "#lib/sign-offs/model.ts";

export type HistoryDocument = {
  readonly workspace: string;
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
  /** The number of the present revision. */
  readonly present: number;
  /** It is a PDF, whose text stays as it is. */
  readonly isPaged: boolean;
};

export type HistoryView = {
  readonly document: HistoryDocument;
  /** The newest first. */
  readonly entries: readonly ListedRevision[];
  readonly signOffs: readonly SignedOff[];
  readonly mayRevise: boolean;
  /** Up to where this is complete; the live updates go on from here. */
  readonly fence: string;
};

export type RevisionView = {
  readonly document: HistoryDocument;
  readonly entry: RevisionEntry;
  readonly mayRevise: boolean;
  /** Every annotation that stood in it, in order of the text. */
  readonly marks: readonly Mark[];
  /** The first of them whole. */
  readonly bodies: readonly Annotation[];
};

/** A stretch of one side of a comparison. `mark` says whether a passage lies here, and how it looks. */
export type Piece = {
  readonly text: string;
  /** It stands above the line, as the numbers of notes do: without that, "2022" with a first note reads "20221". */
  readonly isRaised: boolean;
  readonly isChanged: boolean;
  readonly mark: Stance | "comment" | null;
};

/** An annotation of a comparison, at the block in which its passage begins. */
export type SideNote = Pick<Mark, "id" | "state" | "stance"> & { readonly author: string };

/** A text block of one side, or what stands for a picture or a rule. */
export type SideBlock = {
  readonly type: Block["type"];
  readonly pieces: readonly Piece[];
  readonly notes: readonly SideNote[];
};

/** A block of the one beside the block of the other that came of it. One of them is missing where it was added or removed. */
export type ComparisonRow = {
  readonly before: SideBlock | null;
  readonly after: SideBlock | null;
  readonly change: "none" | "words" | "form";
};

/** Rows that are shown, and how many unchanged ones are left out. */
export type ComparisonPart = ComparisonRow | { readonly left: number };

export type ComparisonView = {
  readonly document: HistoryDocument;
  readonly entries: readonly RevisionEntry[];
  readonly from: RevisionEntry;
  readonly to: RevisionEntry;
  readonly parts: readonly ComparisonPart[];
  /** Words removed and added. */
  readonly counts: { readonly removed: number; readonly added: number };
  /** Whether unchanged paragraphs are shown too. */
  readonly isWhole: boolean;
  /** Those of this difference, the latest first. */
  readonly signOffs: readonly SignedOff[];
  readonly maySign: boolean;
};
