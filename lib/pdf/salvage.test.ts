import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codec } from "./child/codec.ts";
import { Edits } from "./edits.ts";
import { PdfFile } from "./file.ts";
import { bytesOf, latin1 } from "./lexer.ts";
import { dict, name, PdfProblem, Ref, Stream } from "./objects.ts";
import { pagesOf } from "./pages.ts";
import { partRepeated } from "./repeated-pages.ts";
import { salvaged } from "./salvage.ts";
import { serialise } from "./serialise.ts";
import { fileOf, kinds, objectsOf } from "./testing/files.ts";
import { plainFile } from "./testing/objects.ts";

const papers = fc.record({ pages: fc.integer({ min: 1, max: 6 }), listsApart: fc.boolean() });

const read = (bytes: Uint8Array): Edits => new Edits(new PdfFile(bytes, codec));
/** What the pages of a file are drawn with, in order. */
const drawn = (edits: Edits): string[] =>
  pagesOf(edits).map((page) => {
    const contents = edits.resolve(edits.dict(page).get("Contents"));
    return contents instanceof Stream ? latin1(contents.bytes) : "";
  });

/** The same length, so that nothing is where it is not said to be: what is lost is blanked out. */
const without = (bytes: Uint8Array, words: RegExp): Uint8Array =>
  bytesOf(latin1(bytes).replaceAll(words, (found) => " ".repeat(found.length)));

describe("a file that lost", () => {
  test.each([
    ["where its objects are", /startxref|\nxref/gu],
    ["its heading", /%PDF-1\.\d/gu],
    ["its end", /startxref\s+\d+\s+%%EOF\s*$/gu],
    ["what it begins with", /\/Root 1 0 R|\/Type\/Catalog/gu],
  ] as const)("%s has its pages, in whatever way it said so", (_, lost) => {
    fc.assert(
      fc.property(papers, fc.constantFrom(...kinds), (paper, kind) => {
        const whole = fileOf(kind, objectsOf(paper));
        const found = read(salvaged(without(whole, lost), codec));
        expect(drawn(found)).toEqual(drawn(read(whole)));
      }),
      { numRuns: 40 },
    );
  });

  test("an object has the others", () => {
    const whole = fileOf("table", objectsOf({ pages: 3, listsApart: true }));
    const found = read(salvaged(without(whole, /10 0 obj/gu), codec));
    expect(drawn(found)).toHaveLength(3);
    expect(drawn(found)[2]).toBe(drawn(read(whole))[2]);
  });

  test("everything is none", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => salvaged(bytes, codec)).toThrow(PdfProblem);
      }),
    );
  });
});

describe("a page that is there several times", () => {
  /** A tree that has, in two branches, the given ones of three pages. */
  const repeating = (...branches: readonly (readonly number[])[]): Uint8Array =>
    plainFile([
      dict({ Type: name("Catalog"), Pages: new Ref(2) }),
      dict({ Type: name("Pages"), Kids: branches.map((_, at) => new Ref(6 + at)), Count: branches.flat().length }),
      ...[1, 2, 3].map((page) => dict({ Type: name("Page"), Parent: new Ref(2), Of: page })),
      ...branches.map((kids) =>
        dict({ Type: name("Pages"), Parent: new Ref(2), Kids: kids.map((k) => new Ref(3 + k)) }),
      ),
    ]);

  test("is a page of its own wherever something is put onto it", () => {
    const branch = fc.array(fc.nat(2), { maxLength: 5 });
    fc.assert(
      fc.property(branch, branch, fc.uniqueArray(fc.nat(9)), (one, other, used) => {
        const edits = read(repeating(one, other));
        const before = pagesOf(edits).map((page) => serialise(edits.resolve(page)));
        const pages = partRepeated(edits, pagesOf(edits), new Set(used));
        const after = pagesOf(edits);
        expect(after.map((page) => serialise(edits.resolve(page)))).toEqual(before);
        expect(after.map(({ number }) => number)).toEqual(pages.map(({ number }) => number));
        for (const at of used.filter((at) => at < after.length))
          expect(after.filter(({ number }) => number === after[at]?.number)).toHaveLength(1);
      }),
    );
  });
});
