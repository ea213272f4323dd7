/** Several edits, one after the other, as one: so that the truth is known of a chain of revisions. */
import type { Corpus } from "./corpora.ts";
import { edited, type Draft } from "./edit-script.ts";

/** So many edits of the corpus in a row. Blocks of the corpus have no newlines in them. @returns the draft after each */
export function editsInARow(corpus: Corpus, rate: number, count: number): Draft[] {
  let { blocks } = corpus;
  return Array.from({ length: count }, (_, index) => {
    const draft = edited({ ...corpus, blocks }, rate, index + 1);
    blocks = draft.text.split("\n");
    return draft;
  });
}

/** The second edit, seen from the text before the first. */
export function composed(first: Draft, second: Draft): Draft {
  const none = () => new Int32Array(second.text.length).fill(-1);
  const draft = { text: second.text, origin: none(), insteadFrom: none(), insteadTo: none(), copyOf: none() };
  const at = (offsets: Int32Array, offset: number): number => offsets[offset] ?? -1;
  for (let offset = 0; offset < second.text.length; offset++) {
    const kept = at(second.origin, offset);
    const copied = at(second.copyOf, offset);
    if (kept >= 0) {
      draft.origin[offset] = at(first.origin, kept);
      draft.insteadFrom[offset] = at(first.insteadFrom, kept);
      draft.insteadTo[offset] = at(first.insteadTo, kept);
      draft.copyOf[offset] = at(first.copyOf, kept);
    } else if (copied >= 0) draft.copyOf[offset] = at(first.origin, copied);
    else {
      const stood = standingFor(first, at(second.insteadFrom, offset), at(second.insteadTo, offset));
      draft.insteadFrom[offset] = stood.from;
      draft.insteadTo[offset] = stood.to;
    }
  }
  return draft;
}

/** The stretch of the old text that a stretch between the edits came from; where it is empty, so is that. */
function standingFor({ origin, insteadFrom, insteadTo }: Draft, start: number, end: number) {
  let from = Infinity;
  let to = -1;
  for (let offset = start; offset < Math.max(end, start + 1) && offset >= 0; offset++) {
    const kept = origin[offset] ?? -1;
    const low = kept >= 0 ? kept : (insteadFrom[offset] ?? -1);
    if (low < 0) continue;
    from = Math.min(from, low);
    to = Math.max(to, kept >= 0 ? kept + 1 : (insteadTo[offset] ?? -1));
  }
  if (to < 0) return { from: -1, to: -1 };
  return { from, to: start === end ? from : to };
}
