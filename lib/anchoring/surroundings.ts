/**
 * What stands around a token in an alignment: its nearest neighbours that have partners, and what came in the
 * place of the words between them. Everything a placement asks of an alignment beyond the partners themselves,
 * answered without a search.
 */
import type { Alignment } from "./align.ts";
import { exchangedWords } from "./exchange.ts";
import { NONE } from "./matching.ts";

/** The tokens strictly between two with partners, on both sides. */
export type Hole = {
  readonly left: number;
  readonly leftEnd: number;
  readonly right: number;
  readonly rightEnd: number;
};

export type Surroundings = {
  /** The nearest old (new) token with a partner before or after one: -1 or the number of tokens when there is none. */
  readonly nextOld: (token: number, step: 1 | -1) => number;
  readonly nextNew: (token: number, step: 1 | -1) => number;
  /** The nearest old token that stayed in order, likewise. */
  readonly nextInOrder: (token: number, step: 1 | -1) => number;
  /** The new token in the place of an old one in the hole, or NONE. */
  readonly exchanged: (hole: Hole, token: number) => number;
};

/** Much more came than went: most of it was put in, and which words came in the place of which nobody could say. */
const isMostlyNew = ({ left, leftEnd, right, rightEnd }: Hole): boolean => rightEnd - right > 2 * (leftEnd - left) + 6;

/** The surroundings in an alignment, made once for all passages. */
export function surroundingsIn({ old, new: after, toNew, toOld, moved, evidence }: Alignment): Surroundings {
  const nextOld = nearest(old.count, (token) => toNew[token] !== NONE);
  const nextNew = nearest(after.count, (token) => toOld[token] !== NONE);
  const nextInOrder = nearest(old.count, (token) => toNew[token] !== NONE && moved[token] !== 1);
  const known = new Map<number, Int32Array>();
  const exchangesIn = ({ left, leftEnd, right, rightEnd }: Hole): Int32Array => {
    const key = left * (after.count + 1) + right;
    const remembered = known.get(key);
    if (remembered) return remembered;
    const partners = exchangedWords(old.words.subarray(left, leftEnd), after.words.subarray(right, rightEnd), evidence);
    known.set(key, partners);
    return partners;
  };
  const exchanged = (hole: Hole, token: number): number => {
    if (isMostlyNew(hole)) return NONE;
    const index = exchangesIn(hole)[token - hole.left] ?? NONE;
    return index === NONE ? NONE : hole.right + index;
  };
  return { nextOld, nextNew, nextInOrder, exchanged };
}

/** Answers in constant time which token before or after a place is the nearest with a property. */
function nearest(count: number, has: (token: number) => boolean): (token: number, step: 1 | -1) => number {
  const before = new Int32Array(count + 1); // by token: the last that has it, before this one
  const after = new Int32Array(count + 1); // by token + 1: the first that has it, after this one
  for (let token = 0, last = -1; token <= count; token++) {
    before[token] = last;
    if (token < count && has(token)) last = token;
  }
  for (let token = count - 1, next = count; token >= -1; token--) {
    after[token + 1] = next;
    if (token >= 0 && has(token)) next = token;
  }
  return (token, step) => (step < 0 ? (before[token] ?? -1) : (after[token + 1] ?? count));
}
