import type { PageLayout } from "#lib/pages/model.ts";
import { fromMiddle } from "./paint-queue.ts";
import { inSlices } from "./slices.ts";
import { buildLine } from "./text-layer.ts";

/** Lays the lines of a page down, some in each picture. @param come told when all are there. @returns ends it */
export function layDown(
  layout: PageLayout,
  host: HTMLElement,
  come?: (lines: readonly HTMLElement[]) => void,
): () => void {
  const lines: HTMLElement[] = [];
  host.replaceChildren();
  return inSlices({
    distance: () => fromMiddle(host),
    next: () => {
      const run = layout.runs[lines.length];
      if (!run) {
        come?.(lines);
        return null;
      }
      const line = buildLine(layout, run);
      lines.push(line);
      host.append(line);
      return line.childElementCount;
    },
  });
}
