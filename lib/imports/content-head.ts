/** The top of content that has headings: which of its blocks are its title and author rather than its text. */
import type { Block, Content } from "#lib/documents/content.ts";
import { plainText } from "#lib/documents/inlines.ts";
import type { Imported, Repair } from "./model.ts";
import { datelineOf } from "./text/dateline.ts";
import { bylineOf } from "./text/names.ts";
import type { Lexicon } from "./text/words.ts";
import { isWanted, type Wishes } from "./wishes.ts";

/** A heading of this level or higher can be the title. */
const TITLE_LEVEL = 2;

const textOfBlock = (block: Block | undefined): string =>
  block?.type === "paragraph" || block?.type === "heading" ? plainText(block.content).trim() : "";

/**
 * @param body the source, in which places are counted
 * @param known what was understood already; a first heading that repeats its title is taken out
 */
export function takeHead(
  { content: blocks }: Content,
  body: string,
  known: Imported,
  lexicon: Lexicon | null,
  wishes: Wishes,
): { readonly content: Content; readonly imported: Imported } {
  let rest = blocks;
  let imported = known;
  const take = (kind: "title" | "byline", value: string): void => {
    const repair: Repair = { kind, at: placeOf(body, textOfBlock(rest[0])), before: textOfBlock(rest[0]), after: "" };
    if (rest.length < 2 || !isWanted(repair, value, wishes)) return;
    rest = rest.slice(1);
    imported = { ...imported, [kind]: value, repairs: [...imported.repairs, repair] };
  };
  const [first] = rest;
  if (first?.type === "heading" && first.attrs.level <= TITLE_LEVEL && isTitle(textOfBlock(first), known.title))
    take("title", textOfBlock(first));
  const line = rest[0]?.type === "paragraph" ? textOfBlock(rest[0]) : "";
  const name = bylineOf(line);
  if (name !== null && (known.byline === undefined || known.byline === name)) take("byline", name);
  return { content: { type: "doc", content: rest }, imported: withDateline(rest, body, imported, lexicon, wishes) };
}

const isTitle = (text: string, known: string | undefined): boolean =>
  text !== "" && text.length <= 500 && (known === undefined || known === text);

function withDateline(
  blocks: readonly Block[],
  body: string,
  imported: Imported,
  lexicon: Lexicon | null,
  wishes: Wishes,
): Imported {
  const first = blocks.find(({ type }) => type === "paragraph");
  const found = datelineOf(textOfBlock(first), lexicon);
  if (!found) return imported;
  const { written, dateline } = found;
  const repair: Repair = { kind: "dateline", at: placeOf(body, written), before: written, after: written };
  return isWanted(repair, dateline, wishes)
    ? { ...imported, dateline, repairs: [...imported.repairs, repair] }
    : imported;
}

/** Where words stand in a source whose signs may divide them: as near as can be told. */
const placeOf = (body: string, text: string): number => Math.max(0, body.indexOf(text.slice(0, 40)));
