import fc from "fast-check";
import { expect, test } from "vitest";
import type { Content } from "#lib/documents/content.ts";
import { wordsOf } from "./words.ts";
import { markdownFromContent } from "./write.ts";

test("a comment is in its line what was typed, whatever signs are in it", () => {
  const typed = fc.stringMatching(/^[a-z0-9*_`>#[\]()\\~|!-]{1,30}$/u);
  fc.assert(
    fc.property(typed, (text) => {
      const content: Content = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
      expect(wordsOf(markdownFromContent(content))).toBe(text);
    }),
  );
});

test("its marks and pictures are left out, and its paragraphs stand in one line", () => {
  expect(wordsOf("Ask the **auditor**,\n\n> who [signed](https://example.org) it.\n\n- Or not")).toBe(
    "Ask the auditor, who signed it. Or not",
  );
  expect(wordsOf("![A chart](https://example.org/a.png)")).toBe("");
});
