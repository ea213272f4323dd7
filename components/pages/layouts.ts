/** Where the words of the pages stand, fetched as the pages come near, and the whole text. */
import { z } from "zod";
import { call, workspacePath } from "#components/api/client.ts";
import type { PageLayout } from "#lib/pages/model.ts";

/** So many pages are asked for at once. */
const AT_ONCE = 10;
/** So many are kept: those that were needed longest ago go first. */
const KEPT = 300;
/** How long the text waits for the first pages, in milliseconds. */
const TEXT_AFTER_MS = 1_500;
/** How long after a failure it is asked for again, in milliseconds. */
const AGAIN_MS = 3_000;

// They are what our own server wrote, and checked: looking at each number again would hold up the scrolling.
const answerSchema = z.object({ items: z.custom<readonly PageLayout[]>(Array.isArray) });
const revisionSchema = z.object({ text: z.string() });

export type Layouts = {
  readonly of: (number: number) => PageLayout | undefined;
  /** Fetches those of these pages that are not there yet. */
  readonly need: (first: number, last: number) => void;
  /** The canonical text of the document; null until it has come. */
  readonly text: () => string | null;
  readonly close: () => void;
};

type Place = {
  readonly workspace: string;
  readonly document: string;
  readonly revision: number;
  readonly count: number;
};

/**
 * @param known pages that have come already
 * @param arrived called whenever pages, or the text, have come, or are to be asked for once more
 */
export function openLayouts(
  { workspace, document, revision, count }: Place,
  known: readonly PageLayout[],
  arrived: () => void,
): Layouts {
  const pages = new Map(known.map((layout) => [layout.number, layout]));
  const underWay = new Set<number>();
  const ending = new AbortController();
  const { signal } = ending;
  const path = `${workspacePath(workspace)}/documents/${document}`;
  let text: string | null = null;

  const later = (work: () => void): void => {
    const timer = setTimeout(work, AGAIN_MS);
    signal.addEventListener("abort", () => clearTimeout(timer));
  };
  const fetchSome = async (window: number): Promise<void> => {
    const from = window * AT_ONCE + 1;
    const query = { from, to: Math.min(count, from + AT_ONCE - 1) };
    underWay.add(window);
    try {
      const { items } = await call("GET", `${path}/pages`, { query, signal }, answerSchema);
      for (const layout of items) pages.set(layout.number, layout);
      for (const number of [...pages.keys()].slice(0, Math.max(0, pages.size - KEPT))) pages.delete(number);
      underWay.delete(window);
      arrived();
    } catch {
      // Whoever still needs them then asks for them.
      if (!signal.aborted)
        later(() => {
          underWay.delete(window);
          arrived();
        });
    }
  };
  const fetchText = async (): Promise<void> => {
    try {
      ({ text } = await call("GET", `${path}/revisions/${revision}`, { signal }, revisionSchema));
      arrived();
    } catch {
      if (!signal.aborted) later(() => void fetchText());
    }
  };
  let isAsked = false;
  const askForText = (): void => {
    if (!isAsked) void fetchText();
    isAsked = true;
  };
  // The pages in sight come first; whoever selects or looks for something before that asks for it then.
  const soon = setTimeout(askForText, TEXT_AFTER_MS);
  signal.addEventListener("abort", () => clearTimeout(soon));
  const isMissing = (from: number, to: number): boolean => {
    for (let number = from; number <= to; number += 1) if (!pages.has(number)) return true;
    return false;
  };

  return {
    of: (number) => pages.get(number),
    need: (first, last) => {
      for (let window = Math.floor((first - 1) / AT_ONCE); window * AT_ONCE < last; window += 1) {
        const from = Math.max(first, window * AT_ONCE + 1);
        const to = Math.min(count, last, (window + 1) * AT_ONCE);
        if (!underWay.has(window) && isMissing(from, to)) void fetchSome(window);
      }
    },
    text: () => {
      if (text === null) askForText();
      return text;
    },
    close: () => ending.abort(),
  };
}
