/**
 * What most annotators do: each passage is wrapped into elements, one for every text node it touches, within those of
 * the passages before it. Only the wrapping and what follows from it are measured, on ranges that are found already.
 */
import type { Page } from "@playwright/test";
import type { Passage } from "./material.ts";
import { scroll } from "./reader.ts";

export type Wrapped = {
  /** How many passages were wrapped before patience ended. */
  readonly passages: number;
  readonly elements: number;
  /** Milliseconds until they were painted. */
  readonly painted: number;
  /** Pictures per second while scrolling, as in the desk's own figure. */
  readonly pictures: number;
};

/** Milliseconds after which no further passage is wrapped. */
const PATIENCE = 30_000;

/** Wraps passages of the text on the page, which is that of a desk without notes. */
export async function wrapPassages(
  page: Page,
  passages: readonly Passage[],
  pixels: readonly number[],
): Promise<Wrapped> {
  const wrapped = await page.evaluate(wrapAll, { passages, patience: PATIENCE });
  let pictures = Infinity;
  for (const each of pixels) pictures = Math.min(pictures, await scroll(page, each));
  return { ...wrapped, pictures };
}

/** Runs in the page. */
async function wrapAll({ passages, patience }: { readonly passages: readonly Passage[]; readonly patience: number }) {
  const blocks = [...document.querySelectorAll<HTMLElement>("[data-canonical] [data-start]")];
  const starts = blocks.map((block) => Number(block.dataset["start"]));
  const before = document.querySelectorAll("*").length;
  const begun = performance.now();
  let done = 0;
  for (const { start, end } of passages) {
    if (performance.now() - begun > patience) break;
    for (let index = starts.findLastIndex((first) => first <= start); (starts[index] ?? Infinity) < end; index += 1) {
      const block = blocks[index];
      if (!block) break;
      let offset = starts[index] ?? 0;
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
      for (const node of nodes) {
        const [from, to] = [Math.max(start, offset) - offset, Math.min(end, offset + node.length) - offset];
        offset += node.length;
        if (from >= to) continue;
        const words = document.createRange();
        words.setStart(node, from);
        words.setEnd(node, to);
        const wrapper = document.createElement("span");
        wrapper.style.backgroundColor = "rgb(255 224 130 / 0.5)";
        words.surroundContents(wrapper);
      }
    }
    done += 1;
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const painted = performance.now() - begun;
  return { passages: done, elements: document.querySelectorAll("*").length - before, painted };
}
