import { expect, test } from "vitest";
import type { Content, Inline } from "./content.ts";
import { notesAfter } from "./footnotes.ts";
import { titleOf } from "./title.ts";

const textOf = (...paragraphs: Inline[][]): Content => ({
  type: "doc",
  content: [{ type: "horizontalRule" }, ...paragraphs.map((content) => ({ type: "paragraph" as const, content }))],
});
const noted = ({ content }: Content): Content => ({ type: "doc", content: [...content, ...notesAfter(content, [[]])] });
const words = (text: string): Inline => ({ type: "text", text });
const raised = (text: string): Inline => ({ type: "text", text, marks: [{ type: "superscript" }] });

test("a title is the first line that has words, without the numbers of its notes", () => {
  expect(
    titleOf(noted(textOf([], [words("The harbour"), raised("1"), words(", the 1"), raised("st"), words(" of three")]))),
  ).toBe("The harbour, the 1st of three");
  expect(titleOf(textOf([words("Why E = mc"), raised("2")]))).toBe("Why E = mc2");
  expect(titleOf(textOf([words("One"), { type: "hardBreak" }, words("two")]))).toBe("One");
});

test("is cut between words where it is long, and never in the middle of a character", () => {
  const title = titleOf(textOf([words("a harbour ".repeat(20))]));
  expect(title).toMatch(/harbour…$/u);
  expect(title.length).toBeLessThanOrEqual(81);
  expect(titleOf(textOf([words("😀".repeat(100))])).isWellFormed()).toBe(true);
});
