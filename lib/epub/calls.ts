/**
 * Notes and where they are called for.
 *
 * In a chapter a call is a link to a place inside the book, and only when all chapters are read is it known whether
 * a note is there. Until then the link is kept, to an address of our own that no document may leave with.
 */
import type { Block, Inline } from "#lib/documents/content.ts";
import { percentDecoded } from "#lib/imports/archive-path.ts";
import { joinTexts, plainText, textOf } from "#lib/documents/inlines.ts";

/** A note, and its number once it was called for. */
export type Note = { blocks: Block[]; number: number | null };

/** By their places in the book, `path#id`; a note may have several. */
export type Notes = ReadonlyMap<string, Note>;

const INSIDE = "https://inside.invalid/";

/** @param isCall whether the book itself says that it calls for a note */
export const addressInside = (place: string, isCall: boolean): string =>
  `${INSIDE}${isCall ? "call" : "link"}/${encodeURIComponent(place)}`;

type Link = { readonly place: string; readonly isCall: boolean };

function linkInside({ type, ...inline }: Inline): Link | null {
  const marks = type === "text" && "marks" in inline ? (inline.marks ?? []) : [];
  const link = marks.find((mark) => mark.type === "link");
  if (link?.type !== "link" || !link.attrs.href.startsWith(INSIDE)) return null;
  const [kind, place = ""] = link.attrs.href.slice(INSIDE.length).split("/");
  return { place: percentDecoded(place), isCall: kind === "call" };
}

/** What calls for a note where the book does not say so: a number, a letter, an asterisk or the like. */
const SIGN = /^[\s([]*(?:\d{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶#]{1,4})[\s)\].]*$/iu;

/** Links inside the book as the document has them: numbers where they call for notes, else their words. */
export function withCalls(blocks: readonly Block[], notes: Notes, called: Note[]): Block[] {
  const inlines = (content: readonly Inline[]): Inline[] => {
    const result: Inline[] = [];
    for (let at = 0; at < content.length; at++) {
      const inline = content[at];
      const link = inline ? linkInside(inline) : null;
      if (!inline || !link) {
        if (inline) result.push(inline);
        continue;
      }
      let end = at + 1;
      for (let next = content[end]; next && linkInside(next)?.place === link.place; next = content[end]) end++;
      const run = content.slice(at, end);
      const note = notes.get(link.place);
      if (note && (link.isCall || SIGN.test(plainText(run)))) {
        if (note.number === null) {
          note.number = called.push(note);
          note.blocks = withoutLabel(note.blocks, plainText(run));
        }
        result.push(...textOf(String(note.number), [{ type: "superscript" }]));
      } else result.push(...run.map(withoutLink));
      at = end - 1;
    }
    return joinTexts(result);
  };
  return blocks.map((block) => mapInlines(block, inlines));
}

function withoutLink(inline: Inline): Inline {
  if (inline.type !== "text") return inline;
  const [text = inline] = textOf(
    inline.text,
    (inline.marks ?? []).filter((mark) => mark.type !== "link"),
  );
  return text;
}

/** The same block with other inlines in all of its text blocks. */
function mapInlines(block: Block, change: (inlines: readonly Inline[]) => Inline[]): Block {
  const within = (blocks: readonly Block[]): Block[] => blocks.map((inner) => mapInlines(inner, change));
  if (block.type === "paragraph" || block.type === "heading")
    return block.content ? { ...block, content: change(block.content) } : block;
  if (block.type === "blockquote") return { ...block, content: within(block.content) };
  if (block.type === "bulletList" || block.type === "orderedList")
    return { ...block, content: block.content.map((item) => ({ ...item, content: within(item.content) })) };
  if (block.type !== "table") return block;
  const rows = block.content.map((row) => ({
    ...row,
    content: row.content.map((cell) => ({ ...cell, content: within(cell.content) })),
  }));
  return { ...block, content: rows };
}

/** Takes the sign with which a note repeats its call off its beginning: the list has numbers of its own. */
function withoutLabel(blocks: Block[], call: string): Block[] {
  const [first, ...rest] = blocks;
  const sign = call.replace(/[\s()[\].]/gu, "");
  if (first?.type !== "paragraph" || !first.content || sign === "") return blocks;
  const text = plainText(first.content);
  if (text.replace(/[\s()[\].:]/gu, "") === sign && rest.length > 0) return rest;
  const head = /^[\s([]*(\S+?)[\s)\].:]+(?=\S)/u.exec(text);
  return head?.[1] === sign ? [{ ...first, content: after(first.content, head[0].length) }, ...rest] : blocks;
}

/** Inlines without the first UTF-16 code units of their text. */
function after(content: readonly Inline[], start: number): Inline[] {
  let left = start;
  return content.flatMap((inline): Inline[] => {
    const text = inline.type === "text" ? inline.text : "\n";
    const cut = Math.min(left, text.length);
    left -= cut;
    if (cut === 0) return [inline];
    return inline.type === "text" ? textOf(inline.text.slice(cut), inline.marks) : [];
  });
}
