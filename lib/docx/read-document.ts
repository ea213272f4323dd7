/** A Word file, already unpacked, as our content with its comments and tracked changes. */
import { type Block, type Content, parseContent } from "#lib/documents/content.ts";
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
import { notesAtEnd, notesLevel } from "#lib/documents/footnotes.ts";
import { areNumbers, createNoteCalls, labelled, type NoteCall } from "./notes.ts";
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
  const reading = newReading(styles, parse(parts.numbering), parse(parts.settings), mode, parts.pictures);
  const story = newStory(reading, parseRelationships(parts.documentRelationships, budget));
  const text = readBlocks(body.children, story);
  const title = titleAmong(story.items);
  const content = checked([...text, ...readNotes(parts, reading, parse, budget, notesLevel(text))]);
  const { text: canonical, offset } = offsetsOf(content, reading.lines);

  const said = readComments(
    {
      comments: parse(parts.comments),
      extended: parse(parts.commentsExtended),
      ids: parse(parts.commentsIds),
      extensible: parse(parts.commentsExtensible),
    },
    newReading(styles, undefined, undefined, "accept"),
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
  settings: XmlElement | undefined,
  mode: TrackedChangesMode,
  pictures: Reading["pictures"] = new Map(),
): Reading => ({
  styles,
  numbering: readNumbering(numbering, styles.chain),
  changes: createChanges(mode),
  languages: createLanguageTally(),
  notes: createNoteCalls(settings),
  lines: [],
  comments: new Map(),
  pictures,
  leftOut: { hiddenTexts: 0, embeddedObjects: 0 },
});

/**
 * The notes that were called for, as those of all our texts are: numbered, at its end. Where Word gives them other
 * signs, or counts two kinds apart, they come after a rule, each after its sign as Word prints it.
 */
function readNotes(
  parts: DocxParts,
  reading: Reading,
  parse: (xml: string | undefined) => XmlElement | undefined,
  budget: Budget,
  level: number,
): Block[] {
  const called = reading.notes.called();
  if (called.length === 0) return [];
  const roots = { footnote: parse(parts.footnotes), endnote: parse(parts.endnotes) };
  const links = {
    footnote: parseRelationships(parts.footnotesRelationships, budget),
    endnote: parseRelationships(parts.endnotesRelationships, budget),
  };
  const read = ({ kind, id }: NoteCall): Block[] | null => {
    const note = roots[kind]?.children.find(({ attributes }) => attributes["w:id"] === id);
    return note ? readBlocks(note.children, newStory(reading, links[kind])) : null;
  };
  if (areNumbers(called)) {
    const found = called.map(read);
    return found.some((note) => note !== null)
      ? notesAtEnd(
          found.map((note) => note ?? []),
          level,
        )
      : [];
  }
  const notes = called.flatMap((call) => {
    const from = reading.lines.length;
    const found = read(call);
    if (!found) return [];
    const { blocks, replaced, first, pushed } = labelled(found, call.label);
    for (const line of reading.lines.slice(from)) {
      if (line.block !== replaced || !replaced) continue;
      line.block = first;
      line.base += pushed;
    }
    return blocks;
  });
  return notes.length > 0 ? [{ type: "horizontalRule" }, ...notes] : [];
}

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
