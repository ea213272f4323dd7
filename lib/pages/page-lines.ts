/** The lines of one page, in the order in which the file has them. */
import { accented } from "./accents.ts";
import { assembled } from "./assemble.ts";
import { settled } from "./floating.ts";
import type { Glyph } from "./glyph.ts";
import { isLegible, unlumped } from "./legible.ts";
import { type Line, lineOf } from "./line.ts";
import { rowsOf } from "./rows.ts";
import { segmentsOf } from "./segments.ts";
import { uprighted } from "./vertical.ts";

/** @returns none where the page has no words that can be read; rows without them are left out */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const known = unlumped(glyphs);
  if (!isLegible(known.map(({ text }) => text))) return [];
  return assembled(rowsOf(segmentsOf(uprighted(settled(accented(known)))))).flatMap((row) =>
    isLegible(row.map(({ text }) => text)) ? (lineOf(row) ?? []) : [],
  );
}
