/** The lines of all pages become paragraphs and headings in the order of reading. */
import { joint } from "#lib/documents/scripts.ts";
import { compose, type Paragraph, type Part, type Sheet } from "./compose.ts";
import type { Line } from "./line.ts";

/** A page with its lines, in the order in which the file has them. */
export type ReadPage = Sheet & { readonly lines: readonly Line[] };

export function arrange(pages: readonly ReadPage[]) {
  const paragraphs: Paragraph[] = pages.flatMap(({ number, lines }) =>
    lines.length === 0 ? [] : [{ level: null, parts: partsOf(number, lines) }],
  );
  return compose(pages, paragraphs);
}

const partsOf = (page: number, lines: readonly Line[]): Part[] =>
  lines.map((line, index) => {
    const before = lines[index - 1];
    const isDivided = before?.isDivided === true;
    return {
      page,
      line,
      joint: !before || isDivided ? "" : joint(before.text, line.text),
      isHyphenDropped: line.isDivided && index + 1 < lines.length,
    };
  });
