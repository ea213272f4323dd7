/**
 * English prose that nobody wrote: a small grammar over real words, drawn by rank.
 *
 * It is made to be hard for an aligner in the ways real text is. A few words make up most of it (Zipf);
 * a section keeps coming back to its own few (a theme); names and fixed phrases recur all over. How much of
 * it recurs, corpora.test.ts states.
 */
import type { Chance } from "./chance.ts";
import {
  adjectives,
  adverbs,
  auxiliaries,
  conjunctions,
  determiners,
  makeName,
  months,
  nouns,
  prepositions,
  pronouns,
  verbs,
} from "./english-words.ts";

export type English = {
  readonly sentence: () => string;
  readonly heading: () => string;
  /** Begins a new section: from now on other words recur. */
  readonly turn: () => void;
  readonly nounPhrase: () => string;
  readonly name: () => string;
};

/** How often a word is taken from the section's theme instead of from the language. */
const THEME_SHARE = 0.35;
const THEME_SIZE = 14;
/** Phrases that recur through the whole text, as terms and idioms do. */
const PHRASES = 160;
const PHRASE_SHARE = 0.14;

/** A speaker of English; everything it says follows from `chance`. */
export function englishFrom(chance: Chance): English {
  const names = Array.from({ length: 900 }, () => makeName(chance.pick, 2 + chance.below(3)));
  let theme = { nouns: nouns, verbs: verbs, adjectives: adjectives };
  const some = (words: readonly string[]) => Array.from({ length: THEME_SIZE }, () => chance.pick(words));
  const turn = () => {
    theme = { nouns: some(nouns), verbs: some(verbs), adjectives: some(adjectives) };
  };
  const word = (kind: "nouns" | "verbs" | "adjectives", all: readonly string[]): string =>
    chance.happens(THEME_SHARE) ? chance.pick(theme[kind]) : chance.pickByRank(all, 0.8);

  const name = () => chance.pickByRank(names, 1.1);
  const noun = () => inflected(word("nouns", nouns), chance.happens(0.3) ? "plural" : "plain");
  const verb = () => inflected(word("verbs", verbs), chance.happens(0.6) ? "past" : "plain");
  const number = () => (chance.happens(0.5) ? String(1900 + chance.below(125)) : String(chance.below(1000)));

  const nounPhrase = (): string => {
    const kind = chance.next();
    if (kind < 0.12) return chance.pickByRank(pronouns);
    if (kind < 0.22) return chance.happens(0.4) ? `${name()} ${name()}` : name();
    const adjective = chance.happens(0.35) ? `${word("adjectives", adjectives)} ` : "";
    const phrase = `${chance.pick(determiners)} ${adjective}${noun()}`;
    return chance.happens(0.28) ? `${phrase} of ${chance.happens(0.5) ? "the " : ""}${noun()}` : phrase;
  };
  const adjunct = (): string => {
    const kind = chance.next();
    if (kind < 0.12) return `in ${number()}`;
    if (kind < 0.18) return `on ${1 + chance.below(28)} ${chance.pick(months)}`;
    return `${chance.pickByRank(prepositions)} ${nounPhrase()}`;
  };
  const verbPhrase = (): string => {
    const kind = chance.next();
    if (kind < 0.25) return `${chance.pickByRank(auxiliaries)} ${word("adjectives", adjectives)}`;
    const auxiliary = chance.happens(0.35) ? `${chance.pickByRank(auxiliaries)} ` : "";
    const adverb = chance.happens(0.15) ? `${chance.pickByRank(adverbs)} ` : "";
    return `${auxiliary}${adverb}${verb()} ${nounPhrase()}`;
  };
  const clause = (): string => {
    const adjuncts = Array.from({ length: chance.pick([0, 0, 1, 1, 2, 3]) }, adjunct);
    return [nounPhrase(), verbPhrase(), ...adjuncts].join(" ");
  };
  const phrases = Array.from({ length: PHRASES }, () => (chance.happens(0.5) ? `${adjunct()} ${adjunct()}` : clause()));

  const sentence = (): string => {
    const clauses = Array.from({ length: chance.pick([1, 1, 2, 2, 3]) }, () =>
      chance.happens(PHRASE_SHARE * 2) ? chance.pickByRank(phrases, 0.7) : clause(),
    );
    let text = clauses.reduce(
      (text, next) => `${text}${chance.pick([",", ",", ""])} ${chance.pickByRank(conjunctions)} ${next}`,
    );
    if (chance.happens(0.3)) text = `${adjunct()}, ${text}`;
    if (chance.happens(0.08)) text = `“${capitalised(text)},” said ${name()}`;
    return `${capitalised(text)}${chance.happens(0.04) ? "?" : "."}`;
  };
  const heading = () => capitalised(`${word("adjectives", adjectives)} ${noun()} ${adjunct()}`);
  turn();
  return { sentence, heading, turn, nounPhrase, name };
}

/** Regular forms only: what matters here is that words have several. */
function inflected(word: string, form: "plain" | "plural" | "past"): string {
  if (form === "plain") return word;
  if (form === "past") return word.endsWith("e") ? `${word}d` : `${word}ed`;
  return word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
