/** The inside of a paragraph: its runs, and what is written around and between them. */
import type { ContentMark } from "#lib/documents/content.ts";
import { withoutControls } from "#lib/documents/characters.ts";
import { callFor } from "#lib/documents/footnotes.ts";
import { type Change, changeOf } from "./changes.ts";
import { at, isOn, unwrapped, valueOf } from "./elements.ts";
import { linkOfInstruction, linkTo } from "./fields.ts";
import { readGraphics } from "./graphics.ts";
import { endOf, write, writeBreak } from "./lines.ts";
import { linear } from "./math.ts";
import { lineOf, markComment, type Story } from "./reading.ts";
import { type RunStyle, runStyle } from "./run-style.ts";
import { symbol, withSymbols } from "./symbols.ts";
import type { XmlElement } from "./xml.ts";

/** What a run is inside of. */
type Around = { readonly changes: readonly Change[]; readonly link: ContentMark | null };

/** Reads what stands in a paragraph into the story's line. `readBox` reads a text box into blocks. */
export function readInlines(
  elements: readonly XmlElement[],
  story: Story,
  around: Around,
  readBox: (box: XmlElement) => void,
): void {
  for (const element of elements) {
    const change = changeOf(element);
    const wrapped = unwrapped(element);
    const go = (children: readonly XmlElement[], more: Partial<Around> = {}): void =>
      readInlines(children, story, { ...around, ...more }, readBox);
    if (element.name === "w:r") readRun(element, story, around, readBox);
    else if (change) go(element.children, { changes: [...around.changes, change] });
    else if (wrapped) go(wrapped);
    else if (element.name === "w:hyperlink") go(element.children, { link: linkOf(element, story) ?? around.link });
    else if (element.name === "w:fldSimple")
      go(element.children, { link: linkOfInstruction(element.attributes["w:instr"] ?? "") ?? around.link });
    else if (element.name === "m:oMath" || element.name === "m:oMathPara") put(linear(element), story, around, []);
    else readBetween(element, story);
  }
}

/** What may also stand between paragraphs, rows and cells. */
export function readBetween(element: XmlElement, story: Story): void {
  const id = element.attributes["w:id"];
  if (element.name === "w:commentRangeStart") markComment(story, id, "start");
  if (element.name === "w:commentRangeEnd") markComment(story, id, "end");
}

function linkOf({ attributes }: XmlElement, { relationships }: Story): ContentMark | null {
  const found = relationships.get(attributes["r:id"] ?? "");
  if (!found?.isExternal) return null;
  const place = attributes["w:anchor"];
  return linkTo(place && !found.target.includes("#") ? `${found.target}#${place}` : found.target);
}

function readRun(run: XmlElement, story: Story, around: Around, readBox: (box: XmlElement) => void): void {
  const { reading, fields } = story;
  const properties = at(run, "w:rPr");
  const style = runStyle(properties, reading.styles);
  const isThere = reading.changes.isKept(around.changes);
  for (const element of run.children.flatMap((child) => unwrapped(child) ?? [child])) {
    const { name } = element;
    if (name === "w:fldChar") put(fields.mark(element), story, around, style.marks);
    else if (name === "w:instrText") fields.instruct(element.text);
    else if (name === "w:commentReference") markComment(story, element.attributes["w:id"], "call");
    else if (style.isHidden) reading.leftOut.hiddenTexts += name === "w:t" ? 1 : 0;
    else if (name === "w:drawing" || name === "w:pict" || name === "w:object")
      readGraphicsInto(element, story, isThere, readBox);
    else if (name === "w:br" || name === "w:cr") breakLine(story, around);
    else if (name === "w:footnoteReference" || name === "w:endnoteReference") {
      if (isThere && fields.isShown()) callNote(element, story, around);
    } else {
      const text = textOfElement(element, run, style);
      if (isThere && /\S/u.test(text)) countLanguage(text, properties, story);
      put(text, story, around, style.marks);
    }
  }
}

/** Writes text, if it is to be shown and not taken out by a change. */
function put(text: string, story: Story, { changes, link }: Around, marks: readonly ContentMark[]): void {
  const { reading, fields } = story;
  if (text === "" || !fields.isShown()) return;
  fields.note();
  const line = lineOf(story);
  const start = endOf(line);
  const target = link ?? fields.link();
  if (reading.changes.isKept(changes)) write(line, text, target ? [...marks, target] : marks);
  reading.changes.meet(text, changes, line, start);
}

function breakLine(story: Story, { changes }: Around): void {
  if (!story.fields.isShown()) return;
  const line = lineOf(story);
  const start = endOf(line);
  if (story.reading.changes.isKept(changes)) writeBreak(line);
  story.reading.changes.meet("\n", changes, line, start);
}

function textOfElement(element: XmlElement, run: XmlElement, { font }: RunStyle): string {
  switch (element.name) {
    case "w:t":
    case "w:delText":
      return isCustomMark(run) ? "" : withSymbols(plain(element), font);
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:noBreakHyphen":
      return "\u2011";
    case "w:sym":
      return symbol(element.attributes["w:font"] ?? "", element.attributes["w:char"] ?? "");
    case "w:ruby":
      return `${lettersIn(at(element, "w:rubyBase"))}(${lettersIn(at(element, "w:rt"))})`;
    default:
      return "";
  }
}

/** White space around the text of an element counts only where the element says so. */
function plain({ text, attributes }: XmlElement): string {
  const kept = attributes["xml:space"] === "preserve" ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, "");
  return withoutControls(kept.replace(/[\r\n]+/gu, " ").replaceAll("\uFFFC", "")).toWellFormed();
}

const lettersIn = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((child) => (child.name === "w:t" ? child.text : lettersIn(child))).join("");

/** The writer's own sign for a note stands as text in the run that calls it, where the number comes. */
const isCustomMark = (run: XmlElement): boolean =>
  run.children.some(({ attributes }) => /^(1|true|on)$/u.test(attributes["w:customMarkFollows"] ?? ""));

function callNote(element: XmlElement, story: Story, around: Around): void {
  const kind = element.name === "w:footnoteReference" ? "footnote" : "endnote";
  const number = story.reading.notes.call(kind, element.attributes["w:id"] ?? "");
  put(callFor(number, lineOf(story).inlines.at(-1)), story, around, [{ type: "superscript" }]);
}

function readGraphicsInto(
  element: XmlElement,
  story: Story,
  isThere: boolean,
  readBox: (box: XmlElement) => void,
): void {
  if (!isThere || !story.fields.isShown()) return;
  const { images, textBoxes, hasRule, isEmbedded } = readGraphics(element, story.relationships, story.reading.pictures);
  lineOf(story);
  if (isEmbedded) story.reading.leftOut.embeddedObjects++;
  story.beside.push(...images);
  if (hasRule) story.beside.push({ type: "horizontalRule" });
  for (const box of textBoxes) readBox(box);
}

function countLanguage(text: string, properties: XmlElement | undefined, { reading }: Story): void {
  const style = valueOf(at(properties, "w:rStyle"));
  const styled = reading.styles.chain(style).map(({ element }) => at(element, "w:rPr"));
  reading.languages.count(text, [properties, ...styled, reading.styles.defaults], isOn(at(properties, "w:rtl")));
}
