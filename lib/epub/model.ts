/** What is read from a book in the EPUB format. */
import type { Content } from "#lib/documents/content.ts";

/** What the book says of itself. */
export type BookDetails = {
  readonly title: string | null;
  /** All of its authors, as one line. */
  readonly authors: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** A year, a month, a day or a moment, in ISO 8601. */
  readonly published: string | null;
  /** Its identifier, where that is a web address or a DOI. */
  readonly sourceUrl: string | null;
};

/** One of the book's chapters, in its order, whether it was taken or not. */
export type BookChapter = {
  readonly title: string;
  /** How far within parts and other chapters it stands. */
  readonly depth: number;
  /** Of its text, in UTF-16 code units. */
  readonly characters: number;
  readonly isTaken: boolean;
};

export type Book = BookDetails & {
  readonly content: Content;
  readonly chapters: readonly BookChapter[];
  /** Whether fewer chapters were taken than were wanted, because one document can't hold more. */
  readonly isCut: boolean;
};

/** What the table of contents says of a file. */
export type TocEntry = { readonly title: string; readonly depth: number };
