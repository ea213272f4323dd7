/** The lines of one page, in the order in which the file has them. */
import { assembled } from "./assemble.ts";
import { settled } from "./floating.ts";
import type { Glyph } from "./glyph.ts";
import { isLegible } from "./legible.ts";
import { type Line, lineOf } from "./line.ts";
import { rowsOf } from "./rows.ts";
import { segmentsOf } from "./segments.ts";
import { uprighted } from "./vertical.ts";

/** @returns none where the page has no words that can be read */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  if (!isLegible(glyphs.map(({ text }) => text))) return [];
  return assembled(rowsOf(segmentsOf(uprighted(settled(glyphs))))).flatMap((row) => lineOf(row) ?? []);
}
