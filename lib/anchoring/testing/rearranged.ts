/** The same paragraphs in another order: nothing was written or deleted. */
import { chanceFrom, shuffled } from "./chance.ts";
import { isParagraph, type Corpus } from "./corpora.ts";
import { draftOf, type Draft } from "./edit-script.ts";
import { marksOn, type Mark } from "./marks.ts";
import { kept } from "./strand.ts";

export type Moves = { readonly draft: Draft; readonly marks: readonly Mark[] };

/**
 * A share of the paragraphs, taken out and put in elsewhere, with that many annotations, none across two
 * blocks. What stands there several times stays, such as table cells: of a "yes" among hundreds nobody knows
 * where it went.
 */
export function movesIn(corpus: Corpus, share: number, count: number, seed: number): Moves {
  const chance = chanceFrom(seed);
  let offset = 0;
  const strands = corpus.blocks.map((block) => {
    const strand = kept(block, offset);
    offset += block.length + 1;
    return strand;
  });
  const text = corpus.blocks.join("\n");
  const isUnique = (block: string): boolean => text.indexOf(block) === text.lastIndexOf(block);
  const moves = corpus.blocks.map((block) => isParagraph(block) && chance.happens(share) && isUnique(block));
  const result = strands.filter((_, index) => !moves[index]);
  const elsewhere = shuffled(
    strands.filter((_, index) => moves[index]),
    chance,
  );
  for (const strand of elsewhere) result.splice(chance.below(result.length + 1), 0, strand);
  const marks = marksOn(corpus, 2 * count, seed).filter(({ start, end }) => !text.slice(start, end).includes("\n"));
  return { draft: draftOf(result), marks: marks.slice(0, count) };
}
