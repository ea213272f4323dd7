/** Paragraphs and tables, in the order of the text. */
import type { Block } from "#lib/documents/content.ts";
import { arrange } from "./arrange.ts";
import { type Change, changesIn } from "./changes.ts";
import { at, unwrapped, valueOf } from "./elements.ts";
import { endOf } from "./lines.ts";
import { hasRule, isDropCap, roleOf } from "./paragraph-style.ts";
import { lineOf, newStory, type Story } from "./reading.ts";
import { readBetween, readInlines } from "./runs.ts";
import { readTable } from "./table.ts";
import type { XmlElement } from "./xml.ts";

/** The blocks of a story: what a body, a cell, a note, a comment or a text box holds. */
export function readBlocks(elements: readonly XmlElement[], story: Story): Block[] {
  readInto(elements, story);
  endStory(story);
  return arrange(story.items);
}

function readInto(elements: readonly XmlElement[], story: Story): void {
  for (const element of elements) {
    if (element.name === "w:p") readParagraph(element, story);
    else if (element.name === "w:tbl") readTableInto(element, story);
    else if (element.name === "w:altChunk") story.reading.leftOut.embeddedObjects++;
    else if (element.name === "m:oMathPara")
      readInlines([element], story, { changes: story.changes, link: null }, () => {});
    else if (unwrapped(element)) readInto(unwrapped(element) ?? [], story);
    else readBetween(element, story);
  }
}

function readParagraph(paragraph: XmlElement, story: Story): void {
  const { reading } = story;
  const properties = at(paragraph, "w:pPr");
  const boxes: XmlElement[] = [];
  const line = lineOf(story);
  readInlines(paragraph.children, story, { changes: story.changes, link: null }, (box) => boxes.push(box));
  const chain = reading.styles.chain(valueOf(at(properties, "w:pStyle")) ?? reading.styles.defaultParagraph);
  const end: readonly Change[] = [...story.changes, ...changesIn(at(properties, "w:rPr"))];
  // A large first letter has a paragraph to itself, and its word goes on in the next one.
  const isEnd = reading.changes.isKept(end) && !isDropCap(properties);
  if (!isDropCap(properties)) reading.changes.meet("\n", end, line, endOf(line));
  const boxed = (): Block[] =>
    boxes.flatMap((box) => readBlocks(box.children, newStory(reading, story.relationships, story.changes)));
  if (!isEnd) {
    story.beside.push(...boxed());
    return;
  }
  story.items.push({
    line,
    role: roleOf(properties, chain),
    list: reading.numbering.place(properties, chain),
    hasRule: hasRule(properties),
    after: [...story.beside, ...boxed()],
  });
  story.line = null;
  story.beside = [];
}

function readTableInto(table: XmlElement, story: Story): void {
  endStory(story);
  const block = readTable(table, story, (cell, changes) =>
    readBlocks(cell.children, newStory(story.reading, story.relationships, changes)),
  );
  if (block) story.items.push({ block });
}

/** A line whose paragraph's end is gone, with no paragraph after it to go on in. */
function endStory(story: Story): void {
  if (!story.line) return;
  const { line, beside } = story;
  story.items.push({ line, role: { kind: "plain" }, list: null, hasRule: false, after: beside });
  story.line = null;
  story.beside = [];
}
