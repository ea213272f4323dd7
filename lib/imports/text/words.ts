/** Whether two pieces at the ends of two lines are one word. */

/** What is known of a language's words. Small letters only. */
export type Lexicon = { readonly has: (word: string) => boolean };

/** The words of a text and how often each stands there, in small letters. */
export type Vocabulary = ReadonlyMap<string, number>;

export function vocabularyOf(body: string): Vocabulary {
  const counts = new Map<string, number>();
  for (const [word] of body.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}’']*(?:-\p{L}[\p{L}\p{M}’']*)*/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * A word broken without a hyphen: "o / vertures". The whole must be a word, of the language or of this very
 * text, and the pieces must not both be: "to / day" stays two words.
 */
export function isOneWord(first: string, second: string, vocabulary: Vocabulary, lexicon: Lexicon | null): boolean {
  const [left, right] = [first.toLowerCase(), second.toLowerCase()];
  const whole = left + right;
  if (!vocabulary.has(whole) && lexicon?.has(whole) !== true) return false;
  // Each piece stands in the text once by being broken off; twice makes it a word of the text.
  const isWord = (piece: string): boolean => (vocabulary.get(piece) ?? 0) > 1 || lexicon?.has(piece) === true;
  return lexicon ? !(isWord(left) && isWord(right)) : !isWord(left) && !isWord(right);
}

/** Words before which a hyphen stands for a word left out: "two- and three-storey". */
const SUSPENDING = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of)$/u;

/**
 * What a hyphen at a line's end becomes.
 * @returns "" for a word that was divided, "-" for one that has a hyphen, "- " where a word was left out
 */
export function unhyphenated(
  first: string,
  second: string,
  vocabulary: Vocabulary,
  lexicon: Lexicon | null,
): "" | "-" | "- " {
  const [left, right] = [first.toLowerCase(), second.toLowerCase()];
  if (SUSPENDING.test(right)) return "- ";
  if (vocabulary.has(`${left}-${right}`)) return "-";
  if (vocabulary.has(left + right) || lexicon?.has(left + right) === true) return "";
  return lexicon?.has(left) === true && lexicon.has(right) ? "-" : "";
}
