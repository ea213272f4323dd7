import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentFromMarkdown } from "#lib/markdown/parse.ts";
import { project } from "#lib/anchoring/projection.ts";
import { foreignKinds, type ForeignAnnotation } from "#lib/pages/model.ts";
import { layoutsOf, textOf, type Pages } from "#lib/pages/testing/fake-reading.ts";
import { threadsOf } from "./in-file.ts";

const PAGES: Pages = [
  ["The ferry has not run for nine days.", "Nobody counted those who wait at"],
  ["the harbour, and nobody will."],
  [],
];
const text = textOf(PAGES);
const layouts = layoutsOf(PAGES);

const one = (key: string, more: Partial<ForeignAnnotation> = {}): ForeignAnnotation => ({
  key,
  kind: "note",
  page: 1,
  box: [60, 528, 70, 538],
  quads: [],
  stretch: null,
  author: "Ben Ode",
  at: null,
  contents: "Who says so?",
  colour: null,
  answers: null,
  ...more,
});

const onWords = (words: string): Partial<ForeignAnnotation> => {
  const start = text.indexOf(words);
  return { kind: "highlight", stretch: { start, end: start + words.length }, quads: [[0, 0, 1, 1]] };
};

describe("annotations that are in a PDF", () => {
  test.each([
    ["highlight", onWords("nine days"), { becomes: "passage" }, "nine days"],
    ["note", {}, { becomes: "nearest", places: [{ page: 1, quads: [[50, 530, 210, 540]] }] }, PAGES[0]?.[1]],
    ["ink", { kind: "ink" }, { becomes: "region", places: [{ page: 1, quads: [[60, 528, 70, 538]] }] }, "bo"],
    ["mark of no words", { kind: "highlight", page: 3 }, { becomes: "region" }, "\uFFFC"],
  ] as const)("of the kind %s are about what they mark", (_kind, more, onPage, exact) => {
    const [thread] = threadsOf([one("a", more)], text, layouts);
    expect(thread?.onPage).toMatchObject(onPage);
    expect(thread?.exact).toBe(exact);
    expect(thread?.exact).toBe(text.slice(thread?.start, thread?.end));
  });

  test("are in threads, whatever answers what", () => {
    const threads = threadsOf([one("a"), one("b", { answers: "a" }), one("c", { answers: "b" })], text, layouts);
    expect(threads.map(({ key, answers }) => [key, answers.map((answer) => answer.key)])).toEqual([["a", ["b", "c"]]]);
  });

  test("that go on on another page have places on both", () => {
    const start = text.indexOf("those who wait at");
    const stretch = { start, end: text.indexOf("the harbour") + "the harbour".length };
    const [thread] = threadsOf([one("a", { ...onWords("those"), stretch })], text, layouts);
    expect(thread?.exact).toBe("those who wait at\nthe harbour");
    expect(thread?.onPage?.places.map(({ page }) => page)).toEqual([1, 2]);
  });

  test("that say and mark nothing are none", () => {
    expect(threadsOf([one("a", { contents: " " })], text, layouts)).toEqual([]);
  });

  test("say here what they say there, sign for sign", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (contents) => {
        const [thread] = threadsOf([one("a", { ...onWords("ferry"), contents })], text, layouts);
        const words = (said: string): string => said.replace(/\s+/gu, " ").trim();
        expect(words(project(contentFromMarkdown(thread?.body ?? "")).text)).toBe(words(contents));
      }),
    );
  });

  test("are each there once, in a thread or as one, whatever answers what came before it", () => {
    const entry = fc.record({
      answers: fc.option(fc.nat()),
      kind: fc.constantFrom(...foreignKinds),
      page: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const foreign = entries.map(({ answers, ...more }, at) =>
          one(`k${at}`, { ...more, answers: answers === null || at === 0 ? null : `k${answers % at}` }),
        );
        const threads = threadsOf(foreign, text, layouts);
        const names = threads.flatMap(({ key, answers }) => [key, ...answers.map((answer) => answer.key)]);
        expect(new Set(names)).toEqual(new Set(foreign.map(({ key }) => key)));
        expect(names).toHaveLength(foreign.length);
        expect(threads).toHaveLength(foreign.filter(({ answers }) => answers === null).length);
        for (const { start, end } of threads) expect(start).toBeLessThan(end);
      }),
    );
  });
});
