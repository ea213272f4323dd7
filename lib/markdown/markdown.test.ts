import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseContent } from "#lib/documents/content.ts";
import { anyContent, lineText, markdownContent, wordsOf } from "#lib/testing/content.ts";
import { hostile, readings } from "./markdown.cases.ts";
import { contentFromMarkdown } from "./parse.ts";
import { markdownFromContent } from "./write.ts";

const read = contentFromMarkdown;
const write = markdownFromContent;
const runs = { numRuns: 150 };

/** Lines that begin like blocks, with nasty words in them. */
const markdown = fc
  .array(
    fc.tuple(fc.constantFrom("", "", "# ", "> ", "- ", "  - ", "1. ", "    ", "```", "| a | ", "---", "\t"), lineText),
    {
      maxLength: 8,
    },
  )
  .map((lines) => lines.map(([start, text]) => start + text).join("\n"));

describe("Markdown, written and read", () => {
  test("what Markdown can say reads back as it was", () => {
    fc.assert(
      fc.property(markdownContent, (content) => {
        expect(read(write(content))).toEqual(content);
      }),
      runs,
    );
  });

  test("of any content no word is lost, added or moved, and writing it twice changes nothing more", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const once = read(write(content));
        expect(wordsOf(once)).toEqual(wordsOf(content));
        expect(read(write(once))).toEqual(once);
      }),
      runs,
    );
  });

  test("any text is Markdown: what is read can be stored, and written and read again", () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({ unit: "binary" })), (text) => {
        const content = read(text);
        expect(parseContent(content)).toEqual({ content });
        expect(read(write(content))).toEqual(content);
      }),
      runs,
    );
  });
});

describe("Markdown from strangers", () => {
  test.each(readings)("$name", ({ markdown, blocks }) => {
    expect(read(markdown)).toEqual({ type: "doc", content: blocks });
  });

  test.each(Object.entries(hostile))("%s: all of it is kept, in time linear in its length", (_, markdown) => {
    const content = read(markdown);
    expect(parseContent(content)).toEqual({ content });
  });

  test("what is nested too deeply to be understood is kept as text", () => {
    expect(wordsOf(read(`${"> ".repeat(60)}the words`)).slice(-2)).toEqual(["the", "words"]);
  });
});
