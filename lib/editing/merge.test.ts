import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Content } from "#lib/documents/content.ts";
import { anyContent } from "#lib/testing/content.ts";
import { conflictsIn, mergeContents, settled } from "./merge.ts";
import { isSameContent, tidyContent } from "./tidy.ts";

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const doc = (...texts: readonly string[]): Content => ({ type: "doc", content: texts.map(paragraph) });
const merged = (base: Content, mine: Content, theirs: Content): Content =>
  settled(mergeContents(base, mine, theirs), []);

test("what only one of the two changed is taken; nobody is asked", () => {
  fc.assert(
    fc.property(anyContent, anyContent, (base, changed) => {
      for (const parts of [mergeContents(base, changed, base), mergeContents(base, base, changed)]) {
        expect(conflictsIn(parts)).toEqual([]);
        expect(settled(parts, [])).toEqual(tidyContent(changed));
      }
      expect(merged(base, changed, changed)).toEqual(tidyContent(changed));
    }),
  );
});

const words = fc.constantFrom("a", "b", "c", "d");
const text = fc.array(words, { minLength: 1, maxLength: 8 }).map((list) => doc(...list));

test("choosing one's own, or the other's, everywhere keeps what that one wrote where both wrote", () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      const parts = mergeContents(base, mine, theirs);
      const swapped = mergeContents(base, theirs, mine);
      const all = (choice: "mine" | "theirs") => conflictsIn(parts).map(() => choice);
      expect(conflictsIn(swapped).length).toBe(conflictsIn(parts).length);
      expect(settled(swapped, all("theirs"))).toEqual(settled(parts, all("mine")));
      // Every block that is new in either stands in the text that keeps both.
      const both = JSON.stringify(settled(parts, []));
      const old = new Set(base.content.map((block) => JSON.stringify(block)));
      const written = [...mine.content, ...theirs.content].map((block) => JSON.stringify(block));
      for (const block of written.filter((block) => !old.has(block))) expect(both).toContain(block);
    }),
  );
});

test("changes in different places come together", () => {
  const base = doc("one", "two", "three", "four", "five");
  expect(merged(base, doc("ONE", "two", "three", "four", "five"), doc("one", "two", "three", "FIVE"))).toEqual(
    doc("ONE", "two", "three", "FIVE"),
  );
});

test("changes of the same paragraph are a conflict with both wordings in it", () => {
  const parts = mergeContents(doc("one", "two", "three"), doc("one", "mine", "three"), doc("one", "theirs", "three"));
  expect(conflictsIn(parts)).toEqual([
    { kind: "conflict", base: [paragraph("two")], mine: [paragraph("mine")], theirs: [paragraph("theirs")] },
  ]);
  expect(settled(parts, ["theirs"])).toEqual(doc("one", "theirs", "three"));
  expect(settled(parts, ["both"])).toEqual(doc("one", "mine", "theirs", "three"));
});

test("a text tidied says the same, and is tidy", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const tidy = tidyContent(content);
      expect(tidyContent(tidy)).toEqual(tidy);
      expect(isSameContent(content, tidy)).toBe(true);
    }),
  );
});
