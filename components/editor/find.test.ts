import { getSchema } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyContent } from "#lib/testing/content.ts";
import { schemaExtensions } from "./extensions/schema.ts";
import { placesOf, replaced } from "./find.ts";

const schema = getSchema(schemaExtensions());
const words = fc.constantFrom("a", "B", ".", "word", "$^", "語", "é", " ");

test("every place says the words, and they stand nowhere else in a block", () => {
  fc.assert(
    fc.property(anyContent, words, fc.boolean(), (content, wanted, isExact) => {
      const doc = schema.nodeFromJSON(content);
      const fold = (text: string): string => (isExact ? text : text.toLowerCase());
      const places = placesOf(doc, { words: wanted, isExact });
      for (const { from, to } of places) expect(fold(doc.textBetween(from, to))).toBe(fold(wanted));
      for (const [index, { from }] of places.entries()) expect(from).toBeGreaterThanOrEqual(places[index - 1]?.to ?? 0);
    }),
  );
});

test("replaced everywhere, the words are gone and the others are there as often", () => {
  fc.assert(
    fc.property(anyContent, words, (content, wanted) => {
      const state = EditorState.create({ doc: schema.nodeFromJSON(content) });
      const places = placesOf(state.doc, { words: wanted, isExact: true });
      const { doc } = replaced(state.tr, places, "\u2603");
      doc.check();
      expect(placesOf(doc, { words: wanted, isExact: true })).toEqual([]);
      expect(placesOf(doc, { words: "\u2603", isExact: true })).toHaveLength(places.length);
    }),
  );
});
