/** The inside of a text block, in the one form that everything which makes content agrees on. */
import type { ContentMark, Inline } from "./content.ts";

/** Outermost first. Marks of a text are a set; written in this order, equal sets look equal. */
const markOrder: readonly ContentMark["type"][] = [
  "link",
  "bold",
  "italic",
  "strike",
  "underline",
  "superscript",
  "subscript",
  "code",
];

/** The marks with one of each type, the first one given, in the order of nesting. */
export function orderMarks(marks: readonly ContentMark[]): ContentMark[] {
  return markOrder.flatMap((type) => marks.find((mark) => mark.type === type) ?? []);
}

/** Whether two texts, or two ordered lists of marks, are marked alike. */
export function sameMarks(a: readonly ContentMark[] = [], b: readonly ContentMark[] = []): boolean {
  return a.length === b.length && a.every((mark, index) => sameMark(mark, b[index]));
}

function sameMark(a: ContentMark, b: ContentMark | undefined): boolean {
  if (a.type !== b?.type) return false;
  return a.type !== "link" || b.type !== "link" || a.attrs.href === b.attrs.href;
}

/** A piece of text with these marks; nothing where there is no text. */
export function textOf(text: string, marks: readonly ContentMark[] = []): Inline[] {
  if (text === "") return [];
  const ordered = orderMarks(marks);
  return [ordered.length === 0 ? { type: "text", text } : { type: "text", text, marks: ordered }];
}

/** Neighbouring texts with the same marks made one. Linear in the length of the text. */
export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (let at = 0; at < inlines.length;) {
    const first = inlines[at];
    if (!first) break;
    const end = first.type === "text" ? endOfRun(inlines, at, first.marks) : at + 1;
    joined.push(...(first.type === "text" ? textOf(textBetween(inlines, at, end), first.marks) : [first]));
    at = end;
  }
  return joined;
}

function endOfRun(inlines: readonly Inline[], start: number, marks: readonly ContentMark[] | undefined): number {
  let end = start + 1;
  for (let next = inlines[end]; next?.type === "text" && sameMarks(next.marks, marks); next = inlines[end]) end++;
  return end;
}

const textBetween = (inlines: readonly Inline[], start: number, end: number): string =>
  inlines
    .slice(start, end)
    .map((inline) => (inline.type === "text" ? inline.text : ""))
    .join("");

/** The words of a text block; a hard break is a newline. */
export function plainText(inlines: readonly Inline[] = []): string {
  return inlines.map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");
}
