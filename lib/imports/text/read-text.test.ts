import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { project } from "#lib/anchoring/projection.ts";
import { parseContent } from "#lib/documents/content.ts";
import { cleaned } from "../clean.ts";
import { lexiconOf } from "../language.ts";
import { repairKinds } from "../model.ts";
import { damaged, sound } from "./damaged.cases.ts";
import { readText, type Read } from "./read-text.ts";

// What is read here takes a second at most, and longer where others keep the machine busy.
vi.setConfig({ testTimeout: 60_000 });

const EMPTY = { type: "doc", content: [{ type: "paragraph" }] };
const lexicon = await lexiconOf("en");
const textOf = (read: Read | null): string => (read ? project(read.content).text : "");
/** What no repair may change: everything but white space and hyphens. */
const letters = (text: string): string => text.replace(/[\s\u00AD\u2010-]+/gu, "");

const words =
  "the ferry between harbour and o vertures overtures islands Elmscar council said Tuesday that nothing more in formation information could be done well known Ottoline Varga By ELMSCAR – – : . ? ! , ; - “quiet” (see 1. 2) • 日本 語。 العربية".split(
    " ",
  );
const line = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 })
  .chain((parts) =>
    fc.constantFrom(parts.join(" "), `${parts.join(" ")}.`, `${parts.join(" ")}-`, `  ${parts.join(" ")}`),
  );
/** Texts like those that come: lines of all lengths, some with blank lines between. */
const body = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\n", "\n\n", " \n")), { minLength: 1, maxLength: 12 })
  .map((lines) => lines.flat().join(""));
const anyBody = fc.oneof(body, fc.string({ unit: "binary", maxLength: 200 })).map(cleaned);
const runs = { numRuns: 300 };

describe("laws of reading text", () => {
  test("no letter is lost, invented or moved, but for the lines taken as title and byline", () => {
    fc.assert(
      fc.property(anyBody, (text) => {
        const read = readText(text, lexicon);
        const taken = read?.imported.repairs.filter(({ kind }) => kind === "title" || kind === "byline") ?? [];
        let rest = text;
        for (const { at, before } of taken.toSorted((a, b) => b.at - a.at)) {
          expect(text.slice(at, at + before.length)).toBe(before);
          rest = rest.slice(0, at) + rest.slice(at + before.length);
        }
        expect(letters(textOf(read))).toBe(letters(rest));
      }),
      runs,
    );
  });

  test("with every repair turned off, the lines are as they came", () => {
    fc.assert(
      fc.property(anyBody, (text) => {
        const read = readText(text, lexicon, { declined: repairKinds.map((kind) => ({ kind })) });
        const lines = text.split("\n").map((one) => one.trim());
        expect(
          textOf(read)
            .split("\n")
            .map((one) => one.trim())
            .filter(Boolean),
        ).toEqual(lines.filter(Boolean));
        expect(read?.imported.repairs ?? []).toEqual([]);
      }),
      runs,
    );
  });

  test("turning one repair off leaves all the others", () => {
    fc.assert(
      fc.property(anyBody, fc.nat(), (text, pick) => {
        const all = readText(text, lexicon)?.imported.repairs ?? [];
        const off = all[pick % Math.max(1, all.length)];
        if (!off) return;
        const rest = readText(text, lexicon, { declined: [{ kind: off.kind, at: off.at }] });
        expect(rest?.imported.repairs).toEqual(all.filter((repair) => repair !== off));
      }),
      runs,
    );
  });

  test("what was mended once is not mended again", () => {
    fc.assert(
      fc.property(body.map(cleaned), (text) => {
        const declined = (["title", "byline", "dateline"] as const).map((kind) => ({ kind }));
        const once = readText(text, lexicon, { declined });
        if (!once) return;
        const written = once.content.content
          .map((block) => project({ type: "doc", content: [block] }).text)
          .join("\n\n");
        const twice = readText(written, lexicon, { declined });
        expect(twice?.imported.repairs).toEqual([]);
        expect(twice?.content).toEqual(once.content);
      }),
      runs,
    );
  });

  test("every repair says where it is, and the content can be stored", () => {
    fc.assert(
      fc.property(anyBody, (text) => {
        const read = readText(text, lexicon);
        for (const { at, before } of read?.imported.repairs ?? []) expect(text.startsWith(before, at)).toBe(true);
        const content = read?.content ?? EMPTY;
        expect(parseContent(content)).toEqual({ content });
      }),
      runs,
    );
  });
});

describe("damaged texts", () => {
  test.each(damaged)("$name", ({ body: text, paragraphs, kinds, title, byline, dateline }) => {
    const read = readText(text, lexicon);
    expect(textOf(read).split("\n")).toEqual(paragraphs);
    expect(read?.imported.repairs.toSorted((a, b) => a.at - b.at).map(({ kind }) => kind)).toEqual(kinds);
    expect(read?.imported.title).toBe(title);
    expect(read?.imported.byline).toBe(byline);
    expect(read?.imported.dateline).toBe(dateline);
  });
});

describe("texts whose lines end where they are meant to", () => {
  test.each(Object.entries(sound))("%s", (_, text) => {
    const read = readText(text, lexicon);
    expect(read?.imported.repairs).toEqual([]);
    expect(
      textOf(read)
        .split("\n")
        .map((one) => one.trim()),
    ).toEqual(
      text
        .split("\n")
        .map((one) => one.trim())
        .filter(Boolean),
    );
  });
});

test("a title or byline that was given stands for the line only when somebody saw that, or when it is the same", () => {
  const text = `Islands cut off\nBy Ottoline Varga\n${"The ferry has not run since January. ".repeat(5)}`;
  const given = { title: "Another title", byline: "ottoline varga" };
  expect(readText(text, lexicon, { given })?.imported).toMatchObject({ byline: "Ottoline Varga" });
  expect(textOf(readText(text, lexicon, { given }))).toContain("Islands cut off");
  expect(textOf(readText(text, lexicon, { given, reviewed: true }))).not.toContain("Islands cut off");
});
