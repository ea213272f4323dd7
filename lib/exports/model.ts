/** Exports: a document's revision with everything that was marked in it, set as pages. */
import type { Annotation, Mark } from "#lib/annotations/model.ts";
import type { Content } from "#lib/documents/content.ts";
import type { SignedOff } from "#lib/sign-offs/model.ts";
import type { ClaimRecord } from "#lib/ledger/model.ts";
import type { PagePlace, Quad } from "#lib/pages/model.ts";
import type { Choice } from "./options.ts";

/** What a report is made of, as the caller may see it. */
export type Material = {
  readonly workspace: { readonly slug: string; readonly name: string };
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly byline: string | null;
    readonly dateline: string | null;
    /** BCP 47; null when unknown. */
    readonly language: string | null;
    readonly updatedAt: string;
  };
  readonly revision: {
    readonly number: number;
    /** Of its canonical text, hexadecimal. */
    readonly sha256: string;
    readonly content: Content;
    readonly createdAt: string;
  };
  /** Where each annotation stands in this revision. */
  readonly marks: readonly Mark[];
  readonly annotations: readonly Annotation[];
  readonly claims: readonly ClaimRecord[];
  /** What was signed off with this revision as the later one. */
  readonly signOffs?: readonly SignedOff[];
  /** Of a document that came as a PDF and is exported onto its own pages. */
  readonly pages?: Pages;
};

/** Where an annotation stands on the pages of its file. */
export type PagesOf = { readonly places: readonly PagePlace[]; readonly isRegion: boolean };

/** What came in with a file and may be in this one already: its name there, and where it is if it has none. */
export type InFile = { readonly key: string; readonly at: { readonly page: number; readonly box: Quad } | null };

export type Pages = {
  readonly count: number;
  /** What the file calls its pages, in order; null for one it calls nothing. */
  readonly labels: readonly (string | null)[];
  /** By the annotation's id. */
  readonly places: ReadonlyMap<string, PagesOf>;
  /** By the id of an annotation or a reply. */
  readonly inFile: ReadonlyMap<string, InFile>;
};

/** One annotation of the report. */
export type Note = {
  /** 1, 2, 3, … in the order of the text; passages that are gone come last. */
  readonly number: number;
  readonly annotation: Annotation;
  readonly place: Pick<Mark, "start" | "end" | "state">;
  /** The words that stand there now; for a passage that is gone, the words that were marked. */
  readonly passage: string;
  /** Overlapping passages have different lanes, so that the lines under them do too. */
  readonly lane: number;
};

/** A claim that is named in the document: what the whole workspace makes of it. */
export type ClaimSheet = Pick<
  ClaimRecord,
  "id" | "number" | "statement" | "claimant" | "claimedOn" | "voices" | "standing" | "people" | "citations"
> & {
  /** The numbers of the notes here that name it. */
  readonly notes: readonly number[];
  /** The other documents that make it, each with how often. */
  readonly elsewhere: readonly { readonly title: string; readonly count: number }[];
};

export type Report = Pick<Material, "workspace" | "document" | "revision" | "signOffs" | "pages"> & {
  /** The canonical text of the revision. */
  readonly text: string;
  /** The latest change of anything in it. No clock: the same state of things is the same report. */
  readonly asOf: string;
  readonly choice: Choice;
  readonly notes: readonly Note[];
  readonly claims: readonly ClaimSheet[];
};
