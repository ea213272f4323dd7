/**
 * Lines in which Arabic or Hebrew stands, in the order in which they are read.
 *
 * Files have such lines in the order of reading, or as they stand from left to right, or half and half; the engine
 * mends some of it. Where most of a line is read from the right, its order is made anew from where things stand: from
 * the right, but words of Latin letters and numbers from the left (the Bidirectional Algorithm, backwards).
 */
import type { Cluster } from "./cells.ts";

const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
/** Digits of scripts that are read from the right: a line of nothing else is read as theirs. */
const ARABIC_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/u;
/** What parts the digits of one number. */
const SEPARATOR = /^[.,:/\u066B\u066C-]$/u;

export function bidirectional(clusters: Cluster[]): Cluster[] {
  const against = clusters.filter(({ text, isAgainst }) => isAgainst || ARABIC_DIGIT.test(text)).length;
  if (against === 0) return clusters;
  const letters = clusters.filter(({ text }) => LETTER.test(text) || ARABIC_DIGIT.test(text)).length;
  if (against * 2 <= letters) return withBackwardWords(clusters);
  const turned = clusters.map((cluster) => (isForward(cluster) ? cluster : facing(cluster, true)));
  const fromTheRight = turned.toSorted((one, other) => middle(other) - middle(one));
  return mirrored(
    withForwardWords(
      fromTheRight.map((cluster, at) => ({ ...cluster, isApart: isApart(cluster, fromTheRight[at - 1]) })),
    ),
  );
}

/** In sizes of the letters. Arabic letters of one word touch or overlap; words of one line have more room between them. */
const APART = 0.14;
/** Half of a letter may be beside its dots. */
const APART_FROM_DOTS = 0.4;
function isApart(cluster: Cluster, right: Cluster | undefined): boolean {
  if (!right) return false;
  const room = Math.min(right.from, right.to) - Math.max(cluster.from, cluster.to);
  return room > (cluster.isDots || right.isDots ? APART_FROM_DOTS : APART) * cluster.size;
}

/** Latin letters and numbers are read from the left wherever they stand. */
const isForward = ({ text, isAgainst }: Cluster): boolean => !isAgainst && (LETTER.test(text) || DIGIT.test(text));
const middle = ({ from, to }: Cluster): number => (from + to) / 2;

function facing(cluster: Cluster, isAgainst: boolean): Cluster {
  const [low, high] = [Math.min(cluster.from, cluster.to), Math.max(cluster.from, cluster.to)];
  return { ...cluster, isAgainst, from: isAgainst ? high : low, to: isAgainst ? low : high };
}

/** In a line that is read from the left, Arabic words that stand as they are seen are turned round. */
function withBackwardWords(clusters: readonly Cluster[]): Cluster[] {
  const result = [...clusters];
  for (let start = 0; start < result.length; start++) {
    if (result[start]?.isAgainst !== true) continue;
    let end = start + 1;
    while (result[end]?.isAgainst === true) end++;
    const word = result.slice(start, end);
    const isSeen = word.slice(1).every((cluster, at) => middle(cluster) > middle(word[at] ?? cluster));
    if (isSeen) {
      const turned = word.toReversed();
      result.splice(
        start,
        word.length,
        ...turned.map((one, at) => ({ ...one, isApart: at === 0 && word[0]?.isApart === true })),
      );
    }
    start = end;
  }
  return result;
}

/** Latin words, and numbers with what parts their digits, are turned round. */
function withForwardWords(clusters: readonly Cluster[]): Cluster[] {
  const result: Cluster[] = [];
  for (let index = 0; index < clusters.length;) {
    const cluster = clusters[index];
    if (!cluster) break;
    const end = isForward(cluster) ? endOfForward(clusters, index) : index + 1;
    const stretch = clusters.slice(index, end).toReversed();
    // What stood before each is now behind it.
    result.push(
      ...stretch.map((one, at) =>
        isForward(cluster)
          ? { ...facing(one, false), isApart: at === 0 ? cluster.isApart : (stretch[at - 1]?.isApart ?? false) }
          : one,
      ),
    );
    index = end;
  }
  return result;
}

/** Where a stretch that is read from the left ends: at the last Latin letter or digit that goes with those before it. */
function endOfForward(clusters: readonly Cluster[], start: number): number {
  let end = start + 1;
  for (let next = end; next < clusters.length; next++) {
    const cluster = clusters[next];
    if (!cluster || (cluster.isAgainst && LETTER.test(cluster.text))) break;
    if (!isForward(cluster)) continue;
    const between = clusters.slice(end, next);
    const goes =
      LETTER.test(cluster.text) || (between.length === 0 && !cluster.isApart) || isOneNumber(between, cluster);
    if (!goes) break;
    end = next + 1;
  }
  return end;
}

const isOneNumber = (between: readonly Cluster[], last: Cluster): boolean =>
  between.length === 1 && SEPARATOR.test(between[0]?.text ?? "") && between[0]?.isApart === false && !last.isApart;

const mirrors: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "{": "}",
  "}": "{",
  "«": "»",
  "»": "«",
  "<": ">",
  ">": "<",
};

/** Brackets as they are meant: some files have the sign that is seen, some the one that is meant. Pairs tell. */
function mirrored(clusters: Cluster[]): Cluster[] {
  const wrong = misplaced(clusters.map(({ text }) => text));
  const seen = clusters.map((cluster) => (cluster.isAgainst ? (mirrors[cluster.text] ?? cluster.text) : cluster.text));
  if (misplaced(seen) >= wrong) return clusters;
  return clusters.map((cluster, index) => ({ ...cluster, text: seen[index] ?? cluster.text }));
}

/** How many brackets close what was not opened, or open what is not closed. */
function misplaced(texts: readonly string[]): number {
  let open = 0;
  let wrong = 0;
  for (const text of texts) {
    if ("([{«<".includes(text)) open++;
    else if (")]}»>".includes(text)) {
      if (open > 0) open--;
      else wrong++;
    }
  }
  return wrong + open;
}
