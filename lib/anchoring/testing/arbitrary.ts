/** Texts and edits for laws: few words, so that they recur, in several scripts, with what breaks naive code. */
import fc from "fast-check";
import type { Span } from "../parts.ts";
import { describe } from "../selector.ts";

const words = [
  ..."the a river bridge rain of was not said it 1953 don’t re-use e\u0301tude cafe\u0301 ﬁre".split(" "),
  ..."النهر على كتاب 河水 大桥 年 👩‍🔬 🇫🇷🇯🇵 👍🏽 𝔘 เมือง น้ำ".split(" "),
];
const gaps = [" ", " ", " ", " ", ". ", ", ", "\n", ".\n", "。", "\u00A0", "  ", ' "', "-"];

const word = fc.constantFrom(...words);
const piece = fc.tuple(word, fc.constantFrom(...gaps)).map(([word, gap]) => word + gap);

/** A text of some words, or none. */
export const prose = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

/** A stretch of a text, anywhere, even inside a character. */
export const stretchOf = (text: string): fc.Arbitrary<Span> =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

/** A passage as it is made: whole characters, none but white space at its ends; empty where there is nothing else. */
export const passageOf = (text: string): fc.Arbitrary<Span> =>
  stretchOf(text).map(({ start, end }) => describe(text, start, end));

const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(40), added: prose });

/** A text and what an author made of it: some stretches replaced, any of them by nothing. */
export const revised: fc.Arbitrary<{ before: string; after: string }> = fc
  .tuple(prose, fc.array(edit, { maxLength: 4 }))
  .map(([before, edits]) => ({
    before,
    after: edits.reduce((text, { at, removed, added }) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + added.slice(0, 60) + text.slice(start + removed);
    }, before),
  }));

/** A text, what was made of it, and some passages of the former. */
export const carried = revised.chain(({ before, after }) =>
  fc.array(passageOf(before), { minLength: 1, maxLength: 5 }).map((passages) => ({ before, after, passages })),
);
