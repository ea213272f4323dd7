/** The text of the pages that are there at the moment, as the desk works with a text on the screen. */
import type { DomText } from "#components/desk/surface/dom-text.ts";

export type PageText = DomText & {
  /** A page's lines have come. */
  readonly add: (number: number, lines: readonly HTMLElement[]) => void;
  readonly remove: (number: number) => void;
};

/** Pages come and go as one scrolls; what is asked for is always of those that are there, in order of the text. */
export function makePageText(root: HTMLElement): PageText {
  const pages = new Map<number, readonly HTMLElement[]>();
  let blocks: readonly HTMLElement[] | null = [];
  let starts: readonly number[] = [];
  const read = (): readonly HTMLElement[] => {
    if (blocks) return blocks;
    blocks = [...pages].toSorted(([a], [b]) => a - b).flatMap(([, lines]) => lines);
    starts = blocks.map((line) => Number(line.dataset["start"]));
    return blocks;
  };
  return {
    root,
    get blocks() {
      return read();
    },
    get starts() {
      read();
      return starts;
    },
    add: (number, lines) => {
      pages.set(number, lines);
      blocks = null;
    },
    remove: (number) => {
      pages.delete(number);
      blocks = null;
    },
  };
}
