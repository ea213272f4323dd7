import { Schema } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseContent, type Block, type Content, type Inline } from "#lib/documents/content.ts";
import { project, toOffset, toPosition, type Side } from "./projection.ts";

/** The content schema as ProseMirror sees it, in as far as text and positions depend on it. */
const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*" },
    heading: { group: "block", content: "inline*", attrs: { level: { default: 1 } } },
    codeBlock: { group: "block", content: "text*", marks: "", attrs: { language: { default: null } } },
    blockquote: { group: "block", content: "block+" },
    bulletList: { group: "block", content: "listItem+" },
    orderedList: { group: "block", content: "listItem+", attrs: { start: { default: 1 } } },
    listItem: { content: "block+" },
    table: { group: "block", content: "tableRow+" },
    tableRow: { content: "(tableCell | tableHeader)*" },
    tableCell: { content: "block+", attrs: { colspan: { default: 1 }, rowspan: { default: 1 } } },
    tableHeader: { content: "block+", attrs: { colspan: { default: 1 }, rowspan: { default: 1 } } },
    horizontalRule: { group: "block" },
    image: { group: "block", attrs: { src: { default: null }, alt: { default: "" }, title: { default: null } } },
    hardBreak: { group: "inline", inline: true },
    text: { group: "inline" },
  },
  marks: { bold: {}, italic: {} },
});

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
  fc.constantFrom("\n", "\uFFFC", "👩‍💻", "e\u0301"),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  words.map((text): Inline => ({ type: "text", text })),
  words.map((text): Inline => ({ type: "text", text, marks: [{ type: "bold" }] })),
  fc.constant<Inline>({ type: "hardBreak" }),
);
const inlines = fc.array(inline, { maxLength: 4 });

const { block } = fc.letrec<{ block: Block; blocks: Block[]; leaf: Block }>((tie) => ({
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
  leaf: fc.oneof(
    inlines.map((content): Block => ({ type: "paragraph", content })),
    fc.constant<Block>({ type: "paragraph" }),
    inlines.map((content): Block => ({ type: "heading", attrs: { level: 2 }, content })),
    words.map((text): Block => ({ type: "codeBlock", content: [{ type: "text", text }] })),
    fc.constant<Block>({ type: "horizontalRule" }),
    fc.constant<Block>({ type: "image", attrs: { src: null, alt: "A map", title: null } }),
  ),
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    tie("blocks").map((content): Block => ({ type: "blockquote", content })),
    fc.array(tie("blocks"), { minLength: 1, maxLength: 3 }).map((items): Block => ({
      type: "bulletList",
      content: items.map((content) => ({ type: "listItem", content })),
    })),
    fc.array(fc.array(tie("blocks"), { maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((rows): Block => ({
      type: "table",
      content: rows.map((cells) => ({
        type: "tableRow",
        content: cells.map((content) => ({ type: "tableCell", content })),
      })),
    })),
  ),
}));
const content: fc.Arbitrary<Content> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => ({ type: "doc", content: blocks }));

const text = (words: string): Inline => ({ type: "text", text: words });

describe("the canonical text", () => {
  test("is what ProseMirror reads, on every content we can store", () => {
    fc.assert(
      fc.property(content, (content) => {
        expect(parseContent(content)).toHaveProperty("content");
        const document = schema.nodeFromJSON(content);

        expect(project(content).text).toBe(document.textBetween(0, document.content.size, "\n", leafOf));
      }),
    );
  });

  test("is made of its blocks and their inlines", () => {
    fc.assert(
      fc.property(content, (content) => {
        const { text, blocks } = project(content);
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe(text);
        for (const { inlines } of blocks)
          for (const { node, start } of inlines)
            expect(text.startsWith(node.type === "text" ? node.text : "\n", start)).toBe(true);
      }),
    );
  });

  test("does not change when blocks are wrapped or words are marked", () => {
    fc.assert(
      fc.property(content, (content) => {
        const wrapped: Content = { type: "doc", content: [{ type: "blockquote", content: content.content }] };
        expect(project(wrapped).text).toBe(project(content).text);
      }),
    );
  });

  test("joins blocks by one newline and writes an image as one character", () => {
    const { text: projected, blocks } = project({
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 1 }, content: [text("Rain")] },
        { type: "paragraph" },
        { type: "image", attrs: { src: null, alt: "A cloud", title: null } },
        { type: "paragraph", content: [text("It "), { type: "hardBreak" }, text("rained.")] },
      ],
    });
    expect(projected).toBe("Rain\n\n\uFFFC\nIt \nrained.");
    expect(blocks.map(({ start, end, position }) => [start, end, position])).toEqual([
      [0, 4, 1],
      [5, 5, 7],
      [6, 7, 8],
      [8, 19, 10],
    ]);
  });
});

describe("offsets and positions", () => {
  test("every offset comes back from its position: as a start on the one side, as an end on the other", () => {
    fc.assert(
      fc.property(content, (content) => {
        const projection = project(content);
        for (const { node, start, end } of projection.blocks) {
          const isLeaf = node.type === "image" || node.type === "horizontalRule";
          const roundTrip = (offset: number, side: Side) => toOffset(projection, toPosition(projection, offset), side);
          for (let offset = isLeaf ? start + 1 : start; offset <= end; offset++)
            expect(roundTrip(offset, "before")).toBe(offset);
          for (let offset = start; offset <= (isLeaf ? end - 1 : end); offset++)
            expect(roundTrip(offset, "after")).toBe(offset);
        }
      }),
    );
  });

  test("an offset's position is where ProseMirror has read as much text", () => {
    fc.assert(
      fc.property(content, (content) => {
        const projection = project(content);
        const document = schema.nodeFromJSON(content);
        for (const { start, end, position } of projection.blocks)
          expect(document.textBetween(position, toPosition(projection, end), "\n", leafOf)).toBe(
            projection.text.slice(start, end),
          );
      }),
    );
  });

  test("positions ascend to offsets that ascend, and sides differ only between blocks", () => {
    fc.assert(
      fc.property(content, (content) => {
        const projection = project(content);
        const size = schema.nodeFromJSON(content).content.size;
        let previous = 0;
        for (let position = 0; position <= size; position++) {
          const before = toOffset(projection, position, "before");
          const after = toOffset(projection, position, "after");
          expect(before).toBeGreaterThanOrEqual(previous);
          expect(after - before === 0 || after - before === 1).toBe(true);
          previous = before;
        }
      }),
    );
  });

  test("places outside the text are taken for its ends", () => {
    const projection = project({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "ab" }] }],
    });
    expect(toPosition(projection, 99)).toBe(3);
    expect(toPosition(projection, -1)).toBe(1);
    expect(toOffset(projection, 99, "after")).toBe(2);
    expect(toOffset(projection, 0, "before")).toBe(0);
  });
});

const leafOf = ({ type }: { type: { name: string } }) => (type.name === "hardBreak" ? "\n" : "\uFFFC");
