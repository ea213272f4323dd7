/** A Word file, already unpacked, as our content with its comments and tracked changes. */
import { type Block, type Content, parseContent } from "#lib/documents/content.ts";
import { notesAfter } from "#lib/documents/footnotes.ts";
import { plainText } from "#lib/documents/inlines.ts";
import { LINE_LIMIT } from "#lib/fields.ts";
import { readBlocks } from "./blocks.ts";
import { createChanges } from "./changes.ts";
import { placeComments, readComments } from "./comments.ts";
import { at } from "./elements.ts";
import { createLanguageTally, languageTag } from "./language.ts";
import { ELEMENT_LIMIT } from "./limits.ts";
import { offsetsOf } from "./lines.ts";
import type { DocxParts, TrackedChangesMode, WordDocument } from "./model.ts";
import { createNoteCalls } from "./notes.ts";
import { readNumbering } from "./numbering.ts";
import { readStyles, type Styles } from "./paragraph-style.ts";
import { type Item, newStory, type Reading } from "./reading.ts";
import { DAMAGED, DocxRefusal, TOO_LARGE } from "./refusal.ts";
import { parseRelationships } from "./relationships.ts";
import { shallow } from "./shallow.ts";
import { type Budget, parseXml, type XmlElement } from "./xml.ts";

/** @throws DocxRefusal with a sentence for people */
export function readDocument(parts: DocxParts, mode: TrackedChangesMode): WordDocument {
  const budget: Budget = { elements: ELEMENT_LIMIT };
  const parse = (xml: string | undefined): XmlElement | undefined =>
    xml === undefined ? undefined : parseXml(xml, budget);
  const body = at(parse(parts.document), "w:body");
  if (!body) throw new DocxRefusal(DAMAGED, "no body");

  const styles = readStyles(parse(parts.styles));
  const reading = newReading(styles, parse(parts.numbering), mode, parts.pictures);
  const story = newStory(reading, parseRelationships(parts.documentRelationships, budget));
  const text = readBlocks(body.children, story);
  const title = titleAmong(story.items);
  const content = checked([...text, ...notesAfter(text, readNotes(parts, reading, parse, budget))]);
  const { text: canonical, offset } = offsetsOf(content, reading.lines);

  const said = readComments(
    {
      comments: parse(parts.comments),
      extended: parse(parts.commentsExtended),
      ids: parse(parts.commentsIds),
      extensible: parse(parts.commentsExtensible),
    },
    newReading(styles, undefined, "accept"),
    parseRelationships(parts.commentsRelationships, budget),
  );
  const core = parse(parts.core);
  return {
    content,
    title: title ?? lineOrNull(at(core, "dc:title")?.text),
    author: lineOrNull(at(core, "dc:creator")?.text),
    language: languageTag(at(core, "dc:language")?.text) ?? reading.languages.most(),
    comments: placeComments(said, reading.comments, canonical, offset),
    changes: reading.changes.list(offset),
    leftOut: reading.leftOut,
  };
}

const newReading = (
  styles: Styles,
  numbering: XmlElement | undefined,
  mode: TrackedChangesMode,
  pictures: Reading["pictures"] = new Map(),
): Reading => ({
  styles,
  numbering: readNumbering(numbering, styles.chain),
  changes: createChanges(mode),
  languages: createLanguageTally(),
  notes: createNoteCalls(),
  lines: [],
  comments: new Map(),
  pictures,
  leftOut: { hiddenTexts: 0, embeddedObjects: 0 },
});

/** The notes that were called for. A number whose note is not there has an empty one. */
function readNotes(
  parts: DocxParts,
  reading: Reading,
  parse: (xml: string | undefined) => XmlElement | undefined,
  budget: Budget,
): Block[][] {
  const called = reading.notes.called();
  if (called.length === 0) return [];
  const links = {
    footnote: parseRelationships(parts.footnotesRelationships, budget),
    endnote: parseRelationships(parts.endnotesRelationships, budget),
  };
  const notes = { footnote: byId(parse(parts.footnotes)), endnote: byId(parse(parts.endnotes)) };
  return called.map(({ kind, id }) => readBlocks(notes[kind].get(id)?.children ?? [], newStory(reading, links[kind])));
}

const byId = (root: XmlElement | undefined): ReadonlyMap<string, XmlElement> =>
  new Map((root?.children ?? []).map((note) => [note.attributes["w:id"] ?? "", note]));

/** The document as it may be stored. An empty file is one empty paragraph. */
function checked(blocks: readonly Block[]): Content {
  const content = shallow({ type: "doc", content: blocks.length > 0 ? [...blocks] : [{ type: "paragraph" }] });
  const parsed = parseContent(content);
  if ("problem" in parsed) throw new DocxRefusal(TOO_LARGE, parsed.problem);
  return content;
}

/** The words of the title paragraph, if there is one. */
function titleAmong(items: readonly Item[]): string | null {
  const title = items.find(
    (item) => "line" in item && item.role.kind === "heading" && item.role.isTitle && item.line.block,
  );
  return title && "line" in title ? lineOrNull(plainText(title.line.inlines)) : null;
}

function lineOrNull(text: string | undefined): string | null {
  const line = (text ?? "").replace(/\s+/gu, " ").trim().slice(0, LINE_LIMIT).toWellFormed();
  return line === "" ? null : line;
}
