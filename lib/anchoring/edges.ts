/**
 * Where a part of a passage begins and ends.
 *
 * The kept words say it, unless words at the edge of the passage were lost. Then what came in their place
 * belongs to the passage too, and what came in the place of the words beyond its edge does not. When both
 * edges of the hole are known, the words in it are set against each other (exchange.ts); when they are not,
 * only words that resemble the lost ones are taken. Text put in right at an edge stays outside.
 */
import type { Alignment } from "./align.ts";
import { fold } from "./fold.ts";
import { NONE } from "./matching.ts";
import type { Part, Span, Words } from "./parts.ts";
import type { Hole, Surroundings } from "./surroundings.ts";

/** The stretch of the new text that a part of a passage stands in. */
export function spanOf(alignment: Alignment, around: Surroundings, part: Part, passage: Span, words: Words): Span {
  const start = edgeOf(alignment, around, part.first, words.first, -1);
  const end = edgeOf(alignment, around, part.last, words.last, 1);
  return {
    start: part.first === words.first ? offsetIn(alignment, part.first, passage.start) : start,
    end: part.last === words.last ? offsetIn(alignment, part.last, passage.end) : end,
  };
}

/**
 * One edge of a part.
 * @param kept the old token that comes first (last) in the part
 * @param limit the first (last) token of the passage
 * @param step -1 for the start, 1 for the end
 */
function edgeOf(alignment: Alignment, around: Surroundings, kept: number, limit: number, step: 1 | -1): number {
  const { new: after, toNew } = alignment;
  const outer = step < 0 ? after.starts : after.ends;
  const image = toNew[kept] ?? 0;
  const hole = holeBeside(alignment, around, kept, step);
  let edge = image;
  if (hole) {
    const beyond = step < 0 ? Math.max(limit, hole.left) : Math.min(limit, hole.leftEnd - 1);
    for (let token = beyond; token !== kept && edge === image; token -= step) {
      const partner = around.exchanged(hole, token);
      if (partner !== NONE) edge = partner;
    }
  } else edge = resembling(alignment, around, kept, limit, step);
  return outer[edge] ?? 0;
}

/** The hole next to a kept token, when the same two tokens bound it on both sides; null otherwise. */
function holeBeside(
  { old, new: after, toNew }: Alignment,
  around: Surroundings,
  kept: number,
  step: 1 | -1,
): Hole | null {
  const image = toNew[kept] ?? 0;
  const left = around.nextOld(kept, step);
  const right = around.nextNew(image, step);
  const areEnds = step < 0 ? left < 0 && right < 0 : left === old.count && right === after.count;
  if (!areEnds && toNew[left] !== right) return null;
  return step < 0
    ? { left: left + 1, leftEnd: kept, right: right + 1, rightEnd: image }
    : { left: kept + 1, leftEnd: left, right: image + 1, rightEnd: right };
}

/** So many words in a row that do not resemble the lost ones end the search for more. */
const PATIENCE = 2;

/** The furthest unclaimed new token that resembles the lost word as far from the kept one. */
function resembling(alignment: Alignment, around: Surroundings, kept: number, limit: number, step: 1 | -1): number {
  const { old, new: after, toNew, evidence } = alignment;
  const image = toNew[kept] ?? 0;
  const lost = Math.min(step * (limit - kept), step * (around.nextOld(kept, step) - kept) - 1);
  const free = step * (around.nextNew(image, step) - image) - 1;
  let edge = image;
  let misses = 0;
  for (let distance = 1; distance <= Math.min(lost, free) && misses < PATIENCE; distance++) {
    const was = old.words[kept + step * distance] ?? 0;
    const is = after.words[image + step * distance] ?? 0;
    if (was === is || evidence.exchange(was, is) > 0) {
      edge = image + step * distance;
      misses = 0;
    } else misses += 1;
  }
  return edge;
}

/** Where an offset inside a kept token is in its partner, which may be spelled with more or fewer code units. */
export function offsetIn({ old, new: after, toNew }: Alignment, token: number, offset: number): number {
  const image = toNew[token] ?? 0;
  const start = after.starts[image] ?? 0;
  const end = after.ends[image] ?? 0;
  const was = old.text.slice(old.starts[token], old.ends[token]);
  const is = after.text.slice(start, end);
  const within = offset - (old.starts[token] ?? 0);
  if (within <= 0) return start;
  if (within >= was.length) return end;
  if (was === is) return start + within;
  const length = fold(was.slice(0, within)).length;
  let reached = 0;
  while (reached < is.length && fold(is.slice(0, reached)).length < length) reached += 1;
  return start + reached;
}
