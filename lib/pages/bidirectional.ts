/**
 * Lines in which Arabic or Hebrew stands, in the order in which they are read.
 *
 * Files have such lines in the order of reading, or as they stand from left to right, or half and half; the engine
 * mends some of it. Where most of a line is read from the right, its order is made anew from where things stand: from
 * the right, but words of Latin letters and numbers from the left (the Bidirectional Algorithm, backwards).
 */
import type { Cluster } from "./cells.ts";

const LETTER = /\p{L}/u;
/** What is read from the left wherever it stands. */
const FROM_THE_LEFT = /[\p{L}\p{N}]/u;

export function bidirectional(clusters: Cluster[]): Cluster[] {
  const against = clusters.filter(({ isAgainst }) => isAgainst).length;
  if (against === 0) return clusters;
  const letters = clusters.filter(({ text }) => LETTER.test(text)).length;
  if (against * 2 <= letters) return clusters;
  const turned = clusters.map((cluster) => (isForward(cluster) ? cluster : facing(cluster, true)));
  const fromTheRight = turned.toSorted((one, other) => middle(other) - middle(one));
  return mirrored(withForwardWords(fromTheRight));
}

const isForward = ({ text, isAgainst }: Cluster): boolean => !isAgainst && FROM_THE_LEFT.test(text);
const middle = ({ from, to }: Cluster): number => (from + to) / 2;

function facing(cluster: Cluster, isAgainst: boolean): Cluster {
  const [low, high] = [Math.min(cluster.from, cluster.to), Math.max(cluster.from, cluster.to)];
  return { ...cluster, isAgainst, from: isAgainst ? high : low, to: isAgainst ? low : high };
}

/** Stretches from one Latin letter or number to the last before the next Arabic one are read from the left. */
function withForwardWords(clusters: readonly Cluster[]): Cluster[] {
  const result: Cluster[] = [];
  for (let index = 0; index < clusters.length;) {
    const cluster = clusters[index];
    if (!cluster) break;
    let end = index + 1;
    if (isForward(cluster)) {
      for (let next = end; next < clusters.length && !isTurning(clusters[next]); next++)
        if (isForward(clusters[next] ?? cluster)) end = next + 1;
      const stretch = clusters.slice(index, end).toReversed();
      // What stood before each is now behind it.
      result.push(
        ...stretch.map((one, at) => ({
          ...facing(one, false),
          isApart: at === 0 ? cluster.isApart : (stretch[at - 1]?.isApart ?? false),
        })),
      );
    } else result.push(cluster);
    index = end;
  }
  return result;
}

const isTurning = (cluster: Cluster | undefined): boolean =>
  cluster !== undefined && cluster.isAgainst && LETTER.test(cluster.text);

const mirrors: Readonly<Record<string, string>> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "{": "}",
  "}": "{",
  "«": "»",
  "»": "«",
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
    if ("([{«".includes(text)) open++;
    else if (")]}»".includes(text)) {
      if (open > 0) open--;
      else wrong++;
    }
  }
  return wrong + open;
}
