/** What becomes of the ends of lines within a paragraph: of divided words, and of the blank between two words. */
import { joint } from "#lib/documents/scripts.ts";
import { type Lexicon, unhyphenated, type Vocabulary } from "#lib/imports/text/words.ts";
import type { Part } from "./compose.ts";
import type { Line } from "./line.ts";

const DIVIDED = /(\p{L}[\p{L}\p{M}]*)[-\u2010]$/u;

export type Words = { readonly vocabulary: Vocabulary; readonly lexicon: Lexicon | null };
export type Placed = { readonly page: number; readonly line: Line };

/** The lines of a paragraph with what stands between them. */
export function partsOf(lines: readonly Placed[], words: Words): Part[] {
  const parts: Part[] = [];
  lines.forEach(({ page, line }, at) => {
    const before = lines[at - 1]?.line;
    const end = before ? endOf(before, line, words) : { joint: "" as const, isHyphenDropped: false };
    const last = parts.at(-1);
    if (last && end.isHyphenDropped) parts[parts.length - 1] = { ...last, isHyphenDropped: true };
    parts.push({ page, line, joint: end.joint, isHyphenDropped: false });
  });
  return parts;
}

function endOf(before: Line, after: Line, { vocabulary, lexicon }: Words): Pick<Part, "joint" | "isHyphenDropped"> {
  const first = DIVIDED.exec(before.text)?.[1];
  if (first === undefined)
    return { joint: /[\u2014/]$/u.test(before.text) ? "" : joint(before.text, after.text), isHyphenDropped: false };
  const second = /^\p{Ll}[\p{L}\p{M}]*/u.exec(after.text)?.[0];
  if (second === undefined) return { joint: /^[\p{L}\p{N}]/u.test(after.text) ? "" : " ", isHyphenDropped: false };
  const kept = unhyphenated(first, second, vocabulary, lexicon);
  return { joint: kept === "- " ? " " : "", isHyphenDropped: kept === "" };
}
