/** The same paragraphs in another order: nothing was written or deleted. */
import { chanceFrom, shuffled } from "./chance.ts";
import type { Corpus } from "./corpora.ts";
import { draftOf, type Draft } from "./edit-script.ts";
import { kept } from "./strand.ts";

/** A share of the paragraphs, taken out and put in elsewhere. */
export function rearranged({ blocks }: Corpus, share: number, seed: number): Draft {
  const chance = chanceFrom(seed);
  let offset = 0;
  const strands = blocks.map((block) => {
    const strand = kept(block, offset);
    offset += block.length + 1;
    return strand;
  });
  const moves = strands.map(() => chance.happens(share));
  const result = strands.filter((_, index) => !moves[index]);
  const elsewhere = shuffled(strands.filter((_, index) => moves[index]), chance);
  for (const strand of elsewhere) result.splice(chance.below(result.length + 1), 0, strand);
  return draftOf(result);
}
