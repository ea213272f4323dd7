/** What a person chose for an export, and how the API is asked for it. */
import type { Mark } from "#lib/annotations/model.ts";
import { isChosen, notePlaces, tones, type NotesPlace, type Paper, type Tone } from "#lib/exports/options.ts";
import type { Asking } from "./use-export.ts";

export type ExportChoice = {
  /** Whose annotations, by id; everybody's where nobody is named. */
  readonly authors: readonly string[];
  readonly tones: readonly Tone[];
  readonly withPrivate: boolean;
  readonly notes: NotesPlace;
  readonly withClaims: boolean;
  /** Null for the usual: A4, or that of the original. */
  readonly paper: Paper | null;
};

/** What everybody gets who chooses nothing. */
export const firstChoice: ExportChoice = {
  authors: [],
  tones: [...tones],
  withPrivate: false,
  notes: "appendix",
  withClaims: true,
  paper: null,
};

/** Where notes can be written out: an original's own pages have no room for them. */
export const placesFor = (isPdf: boolean): readonly NotesPlace[] =>
  isPdf ? notePlaces.filter((place) => place === "appendix" || place === "none") : notePlaces;

/** Only what differs from what everybody gets. */
export function askingFor(choice: ExportChoice): Asking {
  const { authors, tones: chosen, withPrivate, notes, withClaims, paper } = choice;
  const asking: [string, string][] = authors.map((author) => ["author", author]);
  if (chosen.length < tones.length) asking.push(...chosen.map((tone): [string, string] => ["stance", tone]));
  if (withPrivate) asking.push(["private", "include"]);
  if (notes !== firstChoice.notes) asking.push(["notes", notes]);
  if (!withClaims) asking.push(["claims", "no"]);
  if (paper) asking.push(["paper", paper]);
  return asking;
}

/** How many of the annotations that one sees will be in the file. */
export function countChosen(marks: readonly Mark[], me: string, choice: ExportChoice): number {
  const rules = {
    includesPrivate: choice.withPrivate,
    authors: choice.authors.length > 0 ? new Set(choice.authors) : null,
    tones: new Set(choice.tones),
  };
  const isMineOrShared = (mark: Mark): boolean => mark.visibility !== "private" || mark.author === me;
  return marks.filter((mark) => isMineOrShared(mark) && isChosen(rules, { ...mark, author: { id: mark.author } }))
    .length;
}
