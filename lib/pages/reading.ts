/** What reading a PDF gives. */
import type { Content } from "#lib/documents/content.ts";
import type { ForeignAnnotation, OutlineEntry, PageLayout } from "./model.ts";

/** What is known before any page has been read. */
export type ReadingHead = {
  readonly pageCount: number;
  /** As the file names it, where that is a title and not a file's name. */
  readonly title: string | null;
  readonly author: string | null;
  /** The program that made the file. */
  readonly producer: string | null;
  /** It is encrypted. Without a password it opened all the same, or with the one that was given. */
  readonly isProtected: boolean;
  /** What its maker allows whoever has no other password. Everything where it is not protected. */
  readonly permissions: { readonly mayExtract: boolean; readonly mayAnnotate: boolean; readonly mayChange: boolean };
  /** Digital signatures in it. */
  readonly signatures: number;
};

/** What is known when all pages have been read. */
export type ReadingEnd = {
  readonly content: Content;
  /** The title of the file, or else the words of its first great heading. */
  readonly title: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly outline: readonly OutlineEntry[];
  /** In the order of their pages; an answer after what it answers. */
  readonly foreign: readonly ForeignAnnotation[];
  /** How many links it has; they stay in the file. */
  readonly leftAlone: number;
  /** How many files are in it, those of ours left aside: they stay in it. Missing in readings of old. */
  readonly attachments?: number;
  /** How many annotations of people it has beyond those that are taken note of. Missing in readings of old: none. */
  readonly unread?: number;
  /** The pages that have no words that can be read: pictures of paper, or letters without a meaning. */
  readonly pagesWithoutText: readonly number[];
};

export type Reading = { readonly head: ReadingHead; readonly pages: readonly PageLayout[] } & ReadingEnd;

/** A file that could not be read, with a sentence for whoever brought it. */
export type ReadingProblem = {
  readonly problem: string;
  /** It opens with a password: none was given, or a wrong one. */
  readonly needsPassword?: boolean;
};

/** What the process that reads writes, one in a line of JSON each. */
export type ReadingLine =
  | { readonly head: ReadingHead }
  | { readonly done: number }
  /** The first pages, before the others are read. Their text counts by itself, and what is known later may change it. */
  | { readonly early: readonly PageLayout[] }
  | { readonly page: PageLayout }
  | { readonly end: ReadingEnd }
  | ReadingProblem;
