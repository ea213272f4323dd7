/**
 * Text that remembers where it came from, through cutting, joining and replacing.
 *
 * A strand is a list of pieces. Each piece knows its origin in the old text, so that after any number of
 * edits we can say of every character of the new text which old character it is, or what it stands for.
 */

/** Where the text of a piece came from. Offsets are those of the old text. */
export type Origin =
  /** The old text itself, from `at` on. */
  | { readonly kind: "kept"; readonly at: number }
  /** New text in the place of old text; where `from` = `to`, put in between. */
  | { readonly kind: "instead"; readonly from: number; readonly to: number }
  /** A second copy of old text that is also kept elsewhere. */
  | { readonly kind: "copied"; readonly at: number }
  /** New text that stands for nothing. */
  | { readonly kind: "new" };

export type Piece = { readonly text: string; readonly origin: Origin };
export type Strand = readonly Piece[];

/** Old text as it is. */
export const kept = (text: string, at: number): Strand => [{ text, origin: { kind: "kept", at } }];

/** Text that was not there before and stands for nothing. */
export const brandNew = (text: string): Strand => [{ text, origin: { kind: "new" } }];

export const textOf = (strand: Strand): string => strand.map(({ text }) => text).join("");

/** The stretch of a strand from `start` up to `end`. */
export function slice(strand: Strand, start: number, end = Infinity): Strand {
  const pieces: Piece[] = [];
  let offset = 0;
  for (const { text, origin } of strand) {
    const from = Math.max(0, start - offset);
    const to = Math.min(text.length, end - offset);
    if (from < to) pieces.push({ text: text.slice(from, to), origin: shifted(origin, from) });
    offset += text.length;
  }
  return pieces;
}

/** The strand with `text` in the place of the stretch from `start` up to `end`. */
export function replace(strand: Strand, start: number, end: number, text: string): Strand {
  const origin = standingFor(slice(strand, start, end > start ? end : start + 1), end > start);
  return [...slice(strand, 0, start), { text, origin }, ...slice(strand, end)];
}

/** A second copy of a strand, for pasting elsewhere. */
export const copyOf = (strand: Strand): Strand =>
  strand.map(({ text, origin }) => ({
    text,
    origin: origin.kind === "kept" ? { kind: "copied", at: origin.at } : { kind: "new" },
  }));

/** The first old character that a strand still has; null when it has none. */
export function firstKept(strand: Strand): number | null {
  const piece = strand.find(({ origin }) => origin.kind === "kept");
  return piece?.origin.kind === "kept" ? piece.origin.at : null;
}

const shifted = (origin: Origin, by: number): Origin =>
  origin.kind === "kept" || origin.kind === "copied" ? { ...origin, at: origin.at + by } : origin;

/** What new text stands for: the old text that was there, or (`isInstead` false) the place before it. */
function standingFor(replaced: Strand, isInstead: boolean): Origin {
  const spans = replaced.flatMap(({ text, origin }) => {
    if (origin.kind === "kept") return [[origin.at, origin.at + text.length] as const];
    return origin.kind === "instead" ? [[origin.from, origin.to] as const] : [];
  });
  if (spans.length === 0) return { kind: "new" };
  const from = Math.min(...spans.map(([from]) => from));
  return { kind: "instead", from, to: isInstead ? Math.max(...spans.map(([, to]) => to)) : from };
}
