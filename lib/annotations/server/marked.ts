import "server-only";
import { PASSAGE_LIMIT, type Passage, type Selector } from "#lib/anchoring/model.ts";
import { describe, findPassage } from "#lib/anchoring/selector.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { type AppError, invalid } from "#lib/errors.ts";
import { loadOriginalOf } from "#lib/originals/service.ts";
import type { PagePlace, Quad, Region } from "#lib/pages/model.ts";
import { passageAt, quadsOf } from "#lib/pages/places.ts";
import { loadLayouts, loadLayoutsUnder } from "#lib/pages/service.ts";

/** What somebody marked in a revision. */
export type Marked = {
  readonly selector: Selector;
  /** Where it stands on the pages of a PDF; null in what is none. */
  readonly pages: PagePlace[] | null;
  readonly isRegion: boolean;
};

type Revision = { readonly documentId: string; readonly number: number; readonly text: string };

/** @throws `invalid` when the passage is not in the text, or not there exactly once; when there is no such page */
export async function markedIn(
  scope: Scope,
  { documentId, number, text }: Revision,
  { passage, region }: { readonly passage?: Passage | undefined; readonly region?: Region | undefined },
): Promise<Marked> {
  const original = await loadOriginalOf(scope, documentId, number);
  const paper = original?.type === "application/pdf" ? original.id : null;
  if (region) return markedRegion(scope, paper, text, region);
  const found = findPassage(text, passage ?? {});
  if ("problem" in found) throw invalid(found.problem, { passage: found.problem });
  const selector = describe(text, found.start, found.end);
  return { selector, pages: paper === null ? null : await placesOn(scope, paper, selector), isRegion: false };
}

/** Where a stretch of the text stands on the pages of its file. */
export const placesOn = async (
  scope: Scope,
  originalId: string,
  stretch: { readonly start: number; readonly end: number },
): Promise<PagePlace[]> => quadsOf(await loadLayoutsUnder(scope, originalId, stretch), stretch);

const notThere = (field: string, sentence: string): AppError => invalid(sentence, { [field]: sentence });

/** The passage of a region is made of the words in it, or of those nearest to it. */
async function markedRegion(scope: Scope, paper: string | null, text: string, region: Region): Promise<Marked> {
  if (paper === null) throw notThere("region", "Only the pages of a PDF have regions. Name a passage.");
  const [layout] = await loadLayouts(scope, paper, { from: region.page, to: region.page });
  if (!layout) throw notThere("region.page", `The file has no page ${region.page}.`);
  const box = within(region.box, layout.box);
  if (!box) throw notThere("region.box", `There is nothing of page ${region.page} in this region.`);
  const { start, end } = passageAt(layout, box);
  return {
    selector: describe(text, start, Math.min(end, start + PASSAGE_LIMIT)),
    pages: [{ page: layout.number, quads: [box] }],
    isRegion: true,
  };
}

/** The part of a rectangle that is on the paper; null where none is. */
function within([left, bottom, right, top]: Quad, paper: Quad): Quad | null {
  const box: Quad = [
    Math.max(left, paper[0]),
    Math.max(bottom, paper[1]),
    Math.min(right, paper[2]),
    Math.min(top, paper[3]),
  ];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}
