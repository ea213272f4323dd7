/** The quotation marks of languages, put in the place of the straight ones that keyboards have. Facts: Unicode CLDR 47, delimiters. */

/** Outer opening and closing, inner opening and closing. */
type Pairs = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const english: Pairs = ["“", "”", "‘", "’"];
const low: Pairs = ["„", "“", "‚", "‘"];
const angled: Pairs = ["«", "»", "“", "”"];
const same: Pairs = ["”", "”", "’", "’"];
/** French ones stand apart from their words by a narrow space that no line breaks at. */
const french: Pairs = ["«\u202F", "\u202F»", "“", "”"];

const pairsOf: Readonly<Record<string, Pairs>> = {
  ar: ["”", "“", "’", "‘"],
  bg: low,
  cs: low,
  de: low,
  "de-CH": ["«", "»", "‹", "›"],
  el: angled,
  en: english,
  es: angled,
  et: ["„", "“", "«", "»"],
  fa: ["«", "»", "‹", "›"],
  fi: same,
  fr: french,
  he: same,
  hu: ["„", "”", "»", "«"],
  is: low,
  it: angled,
  ja: ["「", "」", "『", "』"],
  lt: low,
  nb: ["«", "»", "‘", "’"],
  nn: ["«", "»", "‘", "’"],
  no: ["«", "»", "‘", "’"],
  pl: ["„", "”", "«", "»"],
  "pt-PT": angled,
  ro: ["„", "”", "«", "»"],
  ru: ["«", "»", "„", "“"],
  sk: low,
  sl: low,
  sv: same,
  uk: ["«", "»", "„", "“"],
  "zh-Hant": ["「", "」", "『", "』"],
  "zh-TW": ["「", "」", "『", "』"],
};

const APOSTROPHE = "’";

/**
 * The mark that belongs in the place of a straight one.
 * @param before what stands before it in its block
 * @param language BCP 47; one that is not listed has the marks of English. Null leaves the straight mark
 */
export function quotationMark(typed: '"' | "'", before: string, language: string | null): string {
  if (language === null) return typed;
  const [open, close, innerOpen, innerClose] = pairsFor(language);
  const [opening, closing] = typed === '"' ? [open, close] : [innerOpen, innerClose];
  const isAfterWord = !/(?:^|[\s([{\u2013\u2014/«„“‘‚‹「『\uFFFC])$/u.test(before);
  if (typed === "'" && isAfterWord && !isOpen(before, opening, closing)) return APOSTROPHE;
  // Where both look the same, or one language opens with what another closes with, only the place can tell.
  return isAfterWord ? closing : opening;
}

function pairsFor(language: string): Pairs {
  const parts = language.split("-");
  for (let length = parts.length; length > 0; length -= 1) {
    const pairs = pairsOf[parts.slice(0, length).join("-")];
    if (pairs) return pairs;
  }
  return english;
}

/** Whether a quotation that was opened is not closed yet. */
function isOpen(before: string, opening: string, closing: string): boolean {
  const begun = before.lastIndexOf(opening);
  return begun !== -1 && (opening === closing || !before.slice(begun + opening.length).includes(closing));
}
