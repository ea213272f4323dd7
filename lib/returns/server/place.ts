import "server-only";
import { followApart } from "#lib/anchoring/server/follow-apart.ts";
import { placesOn } from "#lib/annotations/server/marked.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { OutsideComment } from "#lib/imports/model.ts";

type Home = {
  /** Of the document's present revision. */
  readonly text: string;
  /** The file whose pages the document has; null where it has none. */
  readonly paper: string | null;
};

/**
 * Where comments in a file stand in the document it went out from. The pages of a PDF come back as they were, with
 * more behind them; an article comes back as pages that say more than its text, and its passages are followed
 * from one to the other.
 * @param fileText the canonical text of the file
 * @returns each with its place; null for one whose words are not in the document
 */
export async function placeIn(
  scope: Scope,
  comments: readonly OutsideComment[],
  fileText: string,
  { text, paper }: Home,
): Promise<(OutsideComment | null)[]> {
  const isSame = fileText.startsWith(text);
  if (isSame && paper !== null) return comments.map((comment) => (comment.end <= text.length ? comment : null));
  const tracks = comments.map(({ start, end, exact }) => ({
    origin: { start, end, exact },
    last: { start, end, state: "exact" as const },
    originRevision: "file",
  }));
  const steps = await followApart({ before: fileText, after: text, tracks, originTexts: { file: fileText } });
  return Promise.all(
    comments.map(async (comment, position) => {
      const step = steps[position];
      if (!step || step.state === "removed") return null;
      const { start, end } = step;
      const places = paper === null ? [] : await placesOn(scope, paper, step);
      const onPage = comment.onPage && { ...comment.onPage, becomes: "passage" as const, places };
      return { ...comment, start, end, exact: text.slice(start, end), ...(onPage ? { onPage } : {}) };
    }),
  );
}
