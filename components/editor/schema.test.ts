import { getSchema } from "@tiptap/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { project } from "#lib/anchoring/projection.ts";
import { tidyContent } from "#lib/editing/tidy.ts";
import { anyContent, markdownContent } from "#lib/testing/content.ts";
import { contentOfEditor } from "./content-of.ts";
import { schemaExtensions } from "./extensions/schema.ts";

const schema = getSchema(schemaExtensions());

test("every content goes into the editor and comes out of it the same", () => {
  fc.assert(
    fc.property(fc.oneof(anyContent, markdownContent), (content) => {
      const doc = schema.nodeFromJSON(content);
      doc.check();
      expect(contentOfEditor(doc)).toEqual({ content: tidyContent(content) });
    }),
    { numRuns: 300 },
  );
});

test("the editor knows no node and no mark that content does not", () => {
  expect(Object.keys(schema.nodes).toSorted()).toEqual(
    "blockquote bulletList codeBlock doc hardBreak heading horizontalRule image listItem orderedList paragraph table tableCell tableHeader tableRow text".split(
      " ",
    ),
  );
  expect(Object.keys(schema.marks).toSorted()).toEqual(
    "bold code italic link strike subscript superscript underline".split(" "),
  );
});

test("the editor's text is the canonical text", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const doc = schema.nodeFromJSON(content);
      const leaf = (node: { readonly type: { readonly name: string } }) =>
        node.type.name === "hardBreak" ? "\n" : "\uFFFC";
      expect(doc.textBetween(0, doc.content.size, "\n", leaf)).toBe(project(content).text);
    }),
  );
});
