/**
 * Three documents to edit: English, technical, and a mixture of scripts. Generated, since the repository
 * holds no foreign text, and made harder on purpose: about 40 of their sentences stand 9 more times elsewhere.
 */
import { chanceFrom, type Chance } from "./chance.ts";
import { englishFrom } from "./english.ts";
import { sentencesOf, wordsOf } from "./language.ts";
import { speakersFrom } from "./scripts.ts";
import { manualFrom } from "./technical.ts";

export const corpusNames = ["english", "technical", "scripts"] as const;
export type CorpusName = (typeof corpusNames)[number];

export type Corpus = {
  readonly name: string;
  /** The text blocks; the document is these, joined by one newline. */
  readonly blocks: readonly string[];
  /** The sentences that stand in it several times. */
  readonly repeated: readonly string[];
  /** Sentences of the same kind that do not stand in it, for insertions. */
  readonly others: readonly string[];
};

/** A document of about that many words. */
export function corpusOf(name: CorpusName, wordCount: number, seed = 7): Corpus {
  const chance = chanceFrom(seed);
  const section = sectionsOf[name](chance);
  const blocks: string[] = [];
  for (let count = 0; count < wordCount;) {
    const next = section();
    blocks.push(...next);
    for (const block of next) count += wordsOf(block).length;
  }
  const text = blocks.join("\n");
  const others = Array.from({ length: 12 }, section)
    .flat()
    .flatMap((block) => sentencesOf(block).map(([start, end]) => block.slice(start, end).trim()))
    .filter((sentence) => sentence.length > 12 && !text.includes(sentence));
  return repeating({ name, blocks, others }, Math.max(1, Math.round(wordCount / 2_500)), chance);
}

const sectionsOf: Record<CorpusName, (chance: Chance) => () => string[]> = {
  english: (chance) => {
    const english = englishFrom(chance);
    return () => {
      english.turn();
      const paragraph = () => Array.from({ length: 2 + chance.below(6) }, english.sentence).join(" ");
      return [english.heading(), ...Array.from({ length: 4 + chance.below(8) }, paragraph)];
    };
  },
  technical: (chance) => manualFrom(chance, englishFrom(chance)).section,
  scripts: (chance) => {
    const speakers = speakersFrom(chance);
    const listings = manualFrom(chance, englishFrom(chance));
    return () => {
      const speaker = chance.pick(speakers);
      const paragraph = () =>
        Array.from({ length: 1 + chance.below(5) }, speaker.sentence)
          .join("")
          .trim();
      const code = chance.happens(0.3)
        ? listings
            .section()
            .filter((block) => block.includes("$ "))
            .slice(0, 1)
        : [];
      return [speaker.words(4), ...Array.from({ length: 3 + chance.below(5) }, paragraph), ...code];
    };
  },
};

/** The corpus with `count` of its sentences standing up to `COPIES` more times, each time in another paragraph. */
export function repeating(corpus: Omit<Corpus, "repeated">, count: number, chance: Chance): Corpus {
  const blocks = [...corpus.blocks];
  const paragraphs = blocks.flatMap((block, index) => (isParagraph(block) ? [index] : []));
  const repeated: string[] = [];
  for (let tries = 0; repeated.length < count && tries < 20 * count; tries++) {
    const block = blocks[chance.pick(paragraphs)] ?? "";
    const sentences = sentencesOf(block).filter(([start, end]) => end - start > 25 && end - start < 200);
    if (sentences.length === 0) continue;
    const sentence = block.slice(...chance.pick(sentences)).trim();
    for (let copy = 0; copy < COPIES; copy++) {
      const index = chance.pick(paragraphs);
      const text = blocks[index] ?? "";
      if (text.includes(sentence)) continue; // side by side, nobody could say which of the two is meant
      const at = chance.pick(sentencesOf(text))[0];
      blocks[index] = `${text.slice(0, at)}${sentence} ${text.slice(at)}`;
    }
    repeated.push(sentence);
  }
  return { ...corpus, blocks, repeated };
}

const COPIES = 9;

/** Prose of some length; a line of code has no sentences. */
export const isParagraph = (block: string): boolean => block.length > 80 && !/[\n{}]|^[$d]/u.test(block);
