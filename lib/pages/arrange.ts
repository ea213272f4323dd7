/** The lines of all pages become paragraphs and headings in the order of reading. */
import type { Content } from "#lib/documents/content.ts";
import { directionOf } from "#lib/documents/direction.ts";
import { type Lexicon, vocabularyOf } from "#lib/imports/text/words.ts";
import { blocksOf, type TextBlock } from "./blocks.ts";
import { compose, type Sheet } from "./compose.ts";
import { goesOn } from "./going-on.ts";
import { bodySizeOf, levelsOf } from "./headings.ts";
import type { Line } from "./line.ts";
import { partsOf, type Placed } from "./line-ends.ts";
import type { PageLayout } from "./model.ts";
import { inReadingOrder } from "./order.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { mainTurn, runningLines } from "./running.ts";

/** A page with its lines, in the order in which the file has them. */
export type ReadPage = Sheet & { readonly lines: readonly Line[] };

export type Arranged = { readonly content: Content; readonly pages: PageLayout[]; readonly title: string | null };

/** A paragraph before it is joined with what goes on elsewhere. */
export type Draft = { readonly lines: readonly Placed[]; readonly block: TextBlock; readonly level: number | null };

/** @param lexicon the words of the document's language, where they are known */
export function arrange(pages: readonly ReadPage[], lexicon: Lexicon | null): Arranged {
  const running = runningLines(pages);
  const kept = pages.map((page) => page.lines.filter((line) => !running.has(line)));
  const body = bodySizeOf(kept.flat());
  const found = kept.flatMap((lines, index) =>
    readable(lines).flatMap((block) =>
      paragraphsOf(block, body).map((paragraph) => ({ page: pages[index]?.number ?? 1, block, paragraph })),
    ),
  );
  const levels = levelsOf(
    found.map(({ paragraph }) => paragraph),
    body,
  );
  const drafts = found.map(({ page, block, paragraph }, at): Draft => ({
    lines: paragraph.map((line) => ({ page, line })),
    block,
    level: levels[at] ?? null,
  }));
  const words = {
    vocabulary: vocabularyOf(
      kept
        .flat()
        .map(({ text }) => text)
        .join("\n"),
    ),
    lexicon,
  };
  const paragraphs = joined(drafts).map(({ lines, level }) => ({ level, parts: partsOf(lines, words) }));
  return { ...compose(pages, paragraphs), title: titleIn(drafts) };
}

/** The blocks of a page as they are read: those that run as most of it does, then the others. */
function readable(lines: readonly Line[]): TextBlock[] {
  const turn = mainTurn(lines);
  const isFromRight = directionOf(lines.map(({ text }) => text).join(" ")) === "rtl";
  const blocks = blocksOf(lines);
  const main = blocks.filter((block) => block.lines[0]?.turn === turn);
  const others = blocks.filter((block) => block.lines[0]?.turn !== turn);
  return [...inReadingOrder(main, isFromRight), ...others];
}

function joined(drafts: readonly Draft[]): Draft[] {
  const result: (Draft & { readonly lines: Placed[] })[] = [];
  for (const draft of drafts) {
    const last = result.at(-1);
    if (last && goesOn(last, draft)) {
      // A paragraph may be as long as the file, so it grows in its place.
      last.lines.push(...draft.lines);
      result[result.length - 1] = { ...last, block: draft.block };
    } else result.push({ ...draft, lines: [...draft.lines] });
  }
  return result;
}

/** The words of the greatest heading among the first. */
function titleIn(drafts: readonly Draft[]): string | null {
  const first = drafts.filter(({ lines, level }) => level === 1 && (lines[0]?.page ?? 9) <= 2)[0];
  return first ? first.lines.map(({ line }) => line.text).join(" ") : null;
}
