/** Content → Markdown that reads back as the same content. */
import { type Block, type Content, type ContentNode, type Inline, childrenOf } from "#lib/documents/content.ts";
import { codeFence, escapeTarget, escapeText, escapeTitle } from "./escape.ts";
import { writeInlines } from "./write-inlines.ts";

type List = Extract<Block, { type: "bulletList" | "orderedList" }>;
type Table = Extract<Block, { type: "table" }>;

/**
 * CommonMark with tables and strikethrough; no line is wrapped. Left out is what Markdown cannot say:
 * empty blocks, underline, superscript and subscript (their words stay), cells that span others, and
 * blocks inside the cells of a table, whose words become one line.
 * @returns no line feed at the end; empty for empty content
 */
export function markdownFromContent(content: Content): string {
  return writeBlocks(content.content);
}

/** @param outer the marker of the list around these blocks, which a list in them must not have */
function writeBlocks(blocks: readonly Block[], outer = ""): string {
  const written: string[] = [];
  let marker = "";
  for (const block of blocks) {
    const isList = block.type === "bulletList" || block.type === "orderedList";
    if (isList) marker = markerFor(block, marker, outer);
    const text = isList ? writeList(block, marker) : writeBlock(block);
    if (text === null) continue;
    if (!isList) marker = "";
    written.push(text);
  }
  return written.join("\n\n");
}

/** Two lists in a row are told apart by their markers; `- - -`, three lists one in another, would be a rule. */
function markerFor(list: List, before: string, outer: string): string {
  if (list.type === "orderedList") return before === "." ? ")" : ".";
  return ["-", "*", "+"].find((marker) => marker !== before && marker !== outer) ?? "-";
}

/** @returns null for what Markdown has no way to write because it is empty */
function writeBlock(block: Exclude<Block, List>): string | null {
  if (block.type === "paragraph") return writeInlines(withoutLastBreaks(block.content)) || null;
  if (block.type === "heading") return writeHeading(block.attrs.level, block.content);
  if (block.type === "codeBlock") return codeFence(block.content?.[0]?.text ?? "", block.attrs?.language ?? null);
  if (block.type === "image") return writeImage(block.attrs);
  if (block.type === "blockquote") return quoted(writeBlocks(block.content));
  return block.type === "table" ? writeTable(block) : "___";
}

function withoutLastBreaks(inlines: readonly Inline[] = []): readonly Inline[] {
  return inlines.slice(0, inlines.findLastIndex(({ type }) => type !== "hardBreak") + 1);
}

/** One line; only the upper two levels have a form that can hold a hard break, underlined (with one sign, for more could rule a table). */
function writeHeading(level: number, inlines: readonly Inline[] = []): string {
  const words = withoutLastBreaks(inlines);
  if (level <= 2 && words.some(({ type }) => type === "hardBreak"))
    return `${writeInlines(words)}\n${level === 1 ? "=" : "-"}`;
  const line = writeInlines(onOneLine(words)).replace(/(^|\s)(#+)$/u, "$1\\$2"); // or it would close the heading
  return `${"#".repeat(level)} ${line}`.trimEnd();
}

const onOneLine = (inlines: readonly Inline[]): Inline[] =>
  withoutLastBreaks(inlines).map((inline) => (inline.type === "hardBreak" ? { type: "text", text: " " } : inline));

function writeImage({ src, alt, title }: Extract<Block, { type: "image" }>["attrs"]): string {
  return `![${escapeText(alt)}](${escapeTarget(src ?? "")}${title === null ? "" : ` ${escapeTitle(title)}`})`;
}

const quoted = (text: string): string => eachLine(text, (line) => (line === "" ? ">" : `> ${line}`));

const eachLine = (text: string, change: (line: string, at: number) => string): string =>
  text.split("\n").map(change).join("\n");

function writeList(list: List, marker: string): string {
  const start = list.type === "orderedList" ? Math.min(list.attrs?.start ?? 1, 999_999_999) : 0;
  const items = list.content.map((item, at) => {
    const number = list.type === "orderedList" ? String(Math.min(start + at, 999_999_999)) : "";
    return hanging(writeBlocks(item.content, marker), `${number}${marker} `);
  });
  return items.join(items.some((item) => item.includes("\n")) ? "\n\n" : "\n");
}

/** The text with a marker before its first line and as much space before the others. */
const hanging = (text: string, marker: string): string =>
  text === ""
    ? marker.trimEnd()
    : eachLine(text, (line, at) => (at === 0 ? marker : line === "" ? "" : " ".repeat(marker.length)) + line);

function writeTable({ content: rows }: Table): string | null {
  const width = Math.max(...rows.map((row) => row.content.length));
  if (width === 0) return null;
  const lines = rows
    .filter((row) => row.content.length > 0)
    .map((row) => line(Array.from({ length: width }, (_, at) => writeCell(row.content[at]?.content ?? []))));
  return [lines[0], line(Array.from({ length: width }, () => "---")), ...lines.slice(1)].join("\n");
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** All words and pictures of a cell in one line. A bar is escaped even in code: cells are divided first. */
const writeCell = (blocks: readonly Block[]): string =>
  blocks.map(inOneLine).filter(Boolean).join(" ").replaceAll("|", "\\|");

function inOneLine(node: ContentNode): string {
  if (node.type === "image") return writeImage(node.attrs);
  if (node.type === "paragraph" || node.type === "heading") return writeInlines(onOneLine(node.content ?? []));
  if (node.type === "codeBlock")
    return writeInlines((node.content ?? []).map((text) => ({ ...text, marks: [{ type: "code" }] })));
  return childrenOf(node).map(inOneLine).filter(Boolean).join(" ");
}
