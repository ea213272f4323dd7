/**
 * When two spellings of a word read the same.
 *
 * Compatibility normalisation (NFKC) makes one of composed and decomposed letters, ligatures, full and half
 * width. Quotes and dashes are made straight; what is never seen (soft hyphens, zero-width spaces, variation
 * selectors) is left out. Case is kept: "march" is not "March". Superscripts, fractions and circled numbers
 * are kept too, though NFKC would unfold them: 10² is not 102.
 */
const straight: Readonly<Record<string, string>> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "′": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "″": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "−": "-",
};

const BEYOND_ASCII = /[^\0-\u007F]/u;
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]|\uFE0E|\uFE0F/gu;
const EXCEPT_NUMERALS = /\P{No}+/gu;

/** A word as it is compared. */
export function fold(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word;
  return straight[word] ?? word.replace(UNSEEN, "").replace(EXCEPT_NUMERALS, (letters) => letters.normalize("NFKC"));
}
