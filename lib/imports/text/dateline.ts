/** The place, and perhaps date and agency, in front of a report's first sentence. */
import type { Lexicon } from "./words.ts";

const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.’'-]*|de|la|le|el|am|an|der|of)){0,3}`;
const DATE = String.raw`(?:\p{Lu}[\p{L}.]*|\d{1,2}\.?)\s(?:\d{1,2}|\p{Lu}?[\p{L}.]+)(?:,?\s\d{4})?`;
const REST = String.raw`(?:,\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?(?=[,\s]))?(?:,\s${DATE})?(?:\s\([^()]{2,40}\))?`;

/** "SEOUL, March 3 (Agency) –": a dash with space around it. */
const DASHED = new RegExp(String.raw`^(${PLACE}${REST})\s?(?:–|—|--|-)\s(?=\S)`, "u");
/** "Seoul: Two days before": a place, a colon, and a sentence. */
const COLON = new RegExp(String.raw`^(${PLACE}(?:,\s${DATE})?)[:：]\s(?=[\p{Lu}\p{Lo}\p{Pi}"])`, "u");

export type Dateline = {
  /** The dateline alone: "SEOUL, March 3 (Agency)". */
  readonly dateline: string;
  /** With what parts it from the sentence. */
  readonly written: string;
};

/**
 * The dateline of a report's first paragraph.
 * @returns null when it has none, or when its first words may as well be a label: "Analysis: …"
 */
export function datelineOf(text: string, lexicon: Lexicon | null): Dateline | null {
  const start = text.slice(0, 140);
  const [written, dateline] = DASHED.exec(start) ?? COLON.exec(start) ?? [];
  if (written === undefined || dateline === undefined) return null;
  const place = /^[^,(]+/u.exec(dateline)?.[0].trim() ?? "";
  const isShouted = place === place.toUpperCase() && /\p{Lu}{2}/u.test(place) && !/[:：]\s$/u.test(written);
  const hasMore = dateline.length > place.length;
  const isWords = place.split(/\s/u).every((word) => lexicon?.has(word.toLowerCase()) === true);
  if (isWords && !(isShouted && hasMore)) return null;
  return isShouted || hasMore || lexicon ? { dateline, written: written.trimEnd() } : null;
}
