import fc from "fast-check";
import { expect, test } from "vitest";
import { project } from "#lib/anchoring/projection.ts";
import { wordsDifference } from "#lib/anchoring/words-difference.ts";
import type { Content } from "#lib/documents/content.ts";
import { anyContent } from "#lib/testing/content.ts";
import { compareSides, partsNearChanges } from "./compare.ts";

const side = (content: Content) => ({ content, marks: [], writerOf: () => "" });
const compare = (before: Content, after: Content) =>
  compareSides(side(before), side(after), wordsDifference(project(before).text, project(after).text));
const textOf = (blocks: ReturnType<typeof compare>, which: "before" | "after"): string =>
  blocks
    .flatMap((row) => row[which] ?? [])
    .map(({ pieces }) => pieces.map(({ text }) => text).join(""))
    .join("\n");

test("both texts stand in the rows, whole and in order", () => {
  fc.assert(
    fc.property(anyContent, anyContent, (before, after) => {
      const rows = compare(before, after);
      expect(textOf(rows, "before")).toBe(project(before).text);
      expect(textOf(rows, "after")).toBe(project(after).text);
    }),
  );
});

test("a text beside itself has no changes, and nothing of it is shown", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const rows = compare(content, content);
      expect(rows.every(({ change }) => change === "none")).toBe(true);
      expect(partsNearChanges(rows)).toEqual(rows.length === 0 ? [] : [{ left: rows.length }]);
    }),
  );
});

const doc = (...texts: readonly string[]): Content => ({
  type: "doc",
  content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});

test("numbers of notes stand above the line on both sides", () => {
  const noted: Content = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Ready in 2022" },
          { type: "text", text: "1", marks: [{ type: "superscript" }] },
        ],
      },
    ],
  };
  const [row] = compare(noted, noted);
  for (const block of [row?.before, row?.after])
    expect(block?.pieces.map(({ text, isRaised }) => [text, isRaised])).toEqual([
      ["Ready in 2022", false],
      ["1", true],
    ]);
});

test("a paragraph stands beside what became of it, with the words that changed and what is marked there", () => {
  const before = doc("The harbour was closed for nine days.", "Nobody has seen the invoice of the works.");
  const after = doc("A new first line, about ships.", "The harbour was closed for eleven days.");
  const mark = {
    id: "n",
    version: 1,
    start: project(after).text.indexOf("eleven"),
    end: project(after).text.indexOf("eleven") + 6,
    state: "edited" as const,
    author: "i",
    visibility: "workspace" as const,
    stance: "contested" as const,
    claim: null,
    labels: [],
    recheck: true,
    closed: false,
    region: null,
  };
  const rows = compareSides(
    side(before),
    { content: after, marks: [mark], writerOf: () => "Ines" },
    wordsDifference(project(before).text, project(after).text),
  );
  expect(rows.map((row) => [row.before !== null, row.after !== null])).toEqual([
    [false, true],
    [true, true],
    [true, false],
  ]);
  const changed = rows[1]?.after?.pieces.filter(({ isChanged }) => isChanged);
  expect(changed?.map(({ text }) => text).join("")).toBe("eleven ");
  expect(changed?.find(({ mark: look }) => look === "contested")?.text).toBe("eleven");
  expect(rows[1]?.after?.notes).toEqual([{ id: "n", state: "edited", stance: "contested", author: "Ines" }]);
});
