/** Paragraphs gathered into what they make together: lists, quotations, code. */
import type { Block } from "#lib/documents/content.ts";
import { textOf } from "#lib/documents/inlines.ts";
import { type Line, trimmed, wordsOf } from "./lines.ts";
import type { ListPlace } from "./numbering.ts";
import type { Item, Story } from "./reading.ts";

type List = Extract<Block, { type: "bulletList" | "orderedList" }>;
type Paragraph = Extract<Item, { line: Line }>;

/** Lists that are open, outermost first, with the number each has come to. */
type Open = { readonly level: number; readonly list: List; number: number };

export function arrange(items: Story["items"]): Block[] {
  const blocks: Block[] = [];
  let open: Open[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) break;
    if ("block" in item) {
      open = [];
      blocks.push(item.block);
    } else if (item.role.kind === "code") {
      open = [];
      const end = endOfCode(items, at);
      blocks.push(...codeBlock(items.slice(at, end).filter(isParagraph)));
      at = end - 1;
    } else {
      const made = [...textBlock(item), ...item.after];
      if (item.list && item.role.kind !== "heading") open = addItem(item.list, made, open, blocks);
      else if (made.length > 0 && item.role.kind === "continued" && open.length > 0)
        open
          .at(-1)
          ?.list.content.at(-1)
          ?.content.push(...made);
      else if (made.length > 0) {
        open = [];
        add(item, made, blocks);
      }
    }
  }
  return blocks;
}

const isParagraph = (item: Item): item is Paragraph => "line" in item;

function add({ role }: Paragraph, made: Block[], blocks: Block[]): void {
  const last = blocks.at(-1);
  if (role.kind !== "quote") blocks.push(...made);
  else if (last?.type === "blockquote") last.content.push(...made);
  else blocks.push({ type: "blockquote", content: made });
}

/** A paragraph or a heading; nothing for one without words, unless it is a rule or an item of a list. */
function textBlock({ line, role, list, hasRule }: Paragraph): Block[] {
  const { inlines, cut } = trimmed(line);
  if (inlines.length === 0 && hasRule && !list) return become(line, cut, { type: "horizontalRule" });
  if (inlines.length === 0) return list && role.kind !== "heading" ? become(line, cut, { type: "paragraph" }) : [];
  if (role.kind !== "heading") return become(line, cut, { type: "paragraph", content: inlines });
  return become(line, cut, { type: "heading", attrs: { level: role.level }, content: withoutFullBold(inlines) });
}

function become(line: Line, cut: number, block: Block): Block[] {
  line.block = block;
  line.base = -cut;
  return [block];
}

type Inlines = ReturnType<typeof trimmed>["inlines"];

/** A heading that is all bold is not stressed: that is how somebody made it look like a heading. */
function withoutFullBold(inlines: Inlines): Inlines {
  const isBold = inlines.every((inline) => inline.type !== "text" || inline.marks?.some(({ type }) => type === "bold"));
  if (!isBold) return inlines;
  return inlines.flatMap((inline) =>
    inline.type === "text"
      ? textOf(
          inline.text,
          inline.marks?.filter(({ type }) => type !== "bold"),
        )
      : [inline],
  );
}

/** Lines of code stand together until something else comes; empty ones between them belong to them. */
function endOfCode(items: Story["items"], start: number): number {
  let end = start;
  for (let item = items[end]; item && isParagraph(item) && item.role.kind === "code"; item = items[end]) {
    end++;
    if (item.after.length > 0) break;
  }
  return end;
}

function codeBlock(paragraphs: readonly Paragraph[]): Block[] {
  const text = paragraphs.map(({ line }) => wordsOf(line)).join("\n");
  const after = paragraphs.flatMap((paragraph) => paragraph.after);
  const kept = text.trimEnd().replace(/^(?:[ \t]*\n)+/u, "");
  if (kept === "") return after;
  const block: Block = { type: "codeBlock", attrs: { language: null }, content: [{ type: "text", text: kept }] };
  let base = -(text.trimEnd().length - kept.length);
  for (const { line } of paragraphs) {
    line.block = block;
    line.base = base;
    base += line.length + 1;
  }
  return [block, ...after];
}

/**
 * Puts an item into the list it continues, or begins one: within the last item of a list of a lower level,
 * else on its own. A number that does not follow the last one begins another list.
 */
function addItem(place: ListPlace, made: Block[], open: readonly Open[], blocks: Block[]): Open[] {
  const item = { type: "listItem" as const, content: made };
  const around = open.filter(({ level }) => level <= place.level);
  const same = around.at(-1);
  if (same?.level === place.level && continues(same, place)) {
    same.list.content.push(item);
    same.number = place.number;
    return around;
  }
  const outer = around.filter(({ level }) => level < place.level);
  const list: List = place.isOrdered
    ? { type: "orderedList", attrs: { start: place.number }, content: [item] }
    : { type: "bulletList", content: [item] };
  (outer.at(-1)?.list.content.at(-1)?.content ?? blocks).push(list);
  return [...outer, { level: place.level, list, number: place.number }];
}

const continues = ({ list, number }: Open, place: ListPlace): boolean =>
  place.isOrdered ? list.type === "orderedList" && place.number === number + 1 : list.type === "bulletList";
