import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { append } from "./append.ts";
import { codec } from "./child/codec.ts";
import { Edits } from "./edits.ts";
import { PdfFile } from "./file.ts";
import { Literal, PdfProblem, Ref, Stream, type PdfObject } from "./objects.ts";
import { addAnnotations, annotationsOf } from "./page-annotations.ts";
import { pagesOf } from "./pages.ts";
import { serialise } from "./serialise.ts";
import { readText } from "./strings.ts";
import { fileOf, kinds, objectsOf, type Kind, type Paper } from "./testing/files.ts";
import { anyObject } from "./testing/objects.ts";

const open = (bytes: Uint8Array): PdfFile => new PdfFile(bytes, codec);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

const saying = (object: PdfObject): string =>
  object instanceof Stream ? `${serialise(object.dict)} ${[...object.bytes].join()}` : serialise(object);

const generationOf = (file: PdfFile, number: number): number => {
  const entry = file.crossReference.entries.get(number);
  return entry && "generation" in entry ? entry.generation : 0;
};
const isStructural = (object: PdfObject): boolean =>
  object instanceof Stream && ["/ObjStm", "/XRef"].includes(serialise(object.dict.get("Type") ?? null));

const paper: fc.Arbitrary<Paper> = fc.record({
  pages: fc.integer({ min: 1, max: 3 }),
  listsApart: fc.boolean(),
  sharesLists: fc.boolean(),
  isTagged: fc.boolean(),
});
const anyKind = fc.constantFrom<Kind>(...kinds);

/** Reads all there is to read of a file, as an export does. */
function readAll(bytes: Uint8Array): void {
  const edits = new Edits(open(bytes));
  for (const page of pagesOf(edits)) for (const annotation of annotationsOf(edits, page)) edits.resolve(annotation);
  for (const number of edits.file.numbers.slice(0, 200)) edits.get(number);
}

describe("what is appended to a file", () => {
  test("leaves its bytes as they are, says what is new, and nothing else has changed", () => {
    fc.assert(
      fc.property(anyKind, paper, fc.array(anyObject, { minLength: 1 }), fc.nat(), (kind, of, added, which) => {
        const bytes = fileOf(kind, objectsOf(of));
        const before = open(bytes);
        const edits = new Edits(before);
        const refs = added.map((object) => edits.add(object));
        const own = before.numbers.filter((number) => !isStructural(before.get(number)));
        const changed = own[which % own.length] ?? 1;
        edits.set(new Ref(changed), "changed".length);
        const whole = joined(bytes, append(edits, codec));
        expect(whole.subarray(0, bytes.length)).toEqual(bytes);
        const after = open(whole);
        refs.forEach((ref, index) => expect(saying(after.get(ref.number))).toBe(saying(added[index] ?? null)));
        expect(after.get(changed)).toBe(7);
        const rest = before.numbers.filter((number) => number !== changed);
        for (const number of rest) expect(saying(after.get(number))).toBe(saying(before.get(number)));
        expect(after.crossReference.kind).toBe(before.crossReference.kind);
        expect(generationOf(after, changed)).toBe(generationOf(before, changed));
        expect(append(edits, codec)).toEqual(whole.subarray(bytes.length));
      }),
    );
  });

  test("can be appended to, as often as one likes, and what was removed is gone", () => {
    fc.assert(
      fc.property(anyKind, paper, fc.integer({ min: 2, max: 5 }), (kind, of, times) => {
        let bytes = fileOf(kind, objectsOf(of));
        const added: Ref[] = [];
        for (let time = 0; time < times; time++) {
          const edits = new Edits(open(bytes));
          const last = added.at(-1);
          if (last) edits.remove(last);
          added.push(edits.add(time));
          bytes = joined(bytes, append(edits, codec));
        }
        const after = open(bytes);
        expect(added.map(({ number }) => after.get(number))).toEqual([...added.slice(1).map(() => null), times - 1]);
        expect(pagesOf(new Edits(after))).toHaveLength(of.pages);
      }),
    );
  });

  test("is of the same document in another state", () => {
    const bytes = fileOf("stream", objectsOf({ pages: 1, listsApart: true }));
    const before = open(bytes);
    const edits = new Edits(before);
    edits.add(1);
    const ids = [before, open(joined(bytes, append(edits, codec)))].map(({ trailer }) => trailer.get("ID"));
    const [earlier, later] = ids.map((id) => (Array.isArray(id) ? id.map((half) => serialise(half)) : []));
    expect(later?.[0]).toBe(earlier?.[0]);
    expect(later?.[1]).not.toBe(earlier?.[1]);
  });
});

describe("annotations", () => {
  const noteTexts = (file: PdfFile): string[][] => {
    const edits = new Edits(file);
    return pagesOf(edits).map((page) =>
      annotationsOf(edits, page).map((annotation) => {
        const said = edits.dict(annotation).get("Contents");
        return said instanceof Literal ? readText(said) : "";
      }),
    );
  };

  test("are put on their page only, after those that are there; a list that stands apart stays where it is", () => {
    fc.assert(
      fc.property(anyKind, paper, fc.nat(), (kind, of, which) => {
        const bytes = fileOf(kind, objectsOf(of));
        const before = open(bytes);
        const edits = new Edits(before);
        const pages = pagesOf(edits);
        const index = which % pages.length;
        const page = pages[index] ?? new Ref(0);
        const ref = edits.add(new Map([["Contents", new Literal("(ours)")]]));
        addAnnotations(edits, pages, new Map([[page, [ref]]]));
        const after = open(joined(bytes, append(edits, codec)));
        const expected = noteTexts(before);
        expected[index]?.push("ours");
        expect(noteTexts(after)).toEqual(expected);
        const isShared = of.sharesLists && of.listsApart && of.pages > 1 && index < 2;
        const pageIsSame = saying(after.get(page.number)) === saying(before.get(page.number));
        expect(pageIsSame).toBe(of.listsApart && !isShared);
      }),
    );
  });
});

describe("a file that is damaged", () => {
  const isReadOrRefused = (bytes: Uint8Array): void => {
    try {
      readAll(bytes);
    } catch (error) {
      if (!(error instanceof PdfProblem)) throw error;
    }
  };

  test("by bytes that are others is read or refused, in time", () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyKind, paper, flips, (kind, of, changes) => {
        const bytes = Uint8Array.from(fileOf(kind, objectsOf(of)));
        for (const [where, byte] of changes) bytes[where % bytes.length] = byte;
        isReadOrRefused(bytes);
      }),
      { numRuns: 400 },
    );
  });

  test("by a cut anywhere, or a part that is missing or there twice, is read or refused, in time", () => {
    fc.assert(
      fc.property(anyKind, paper, fc.nat(), fc.nat(), (kind, of, a, b) => {
        const bytes = fileOf(kind, objectsOf(of));
        const [from, to] = [a % bytes.length, b % bytes.length];
        isReadOrRefused(bytes.subarray(0, from));
        isReadOrRefused(joined(bytes.subarray(0, from), bytes.subarray(to)));
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ["an object that is a reference to itself", "1 0 R"],
    ["a stream whose length is itself", "<</Length 1 0 R>>\nstream\nx\nendstream"],
  ])("by %s is refused or read as nothing", (_, source) => {
    const head = `%PDF-1.4\n1 0 obj\n${source}\nendobj\n`;
    const bytes = new TextEncoder().encode(
      `${head}xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R>>\nstartxref\n${head.length}\n%%EOF`,
    );
    expect(() => readAll(bytes)).not.toThrow(RangeError);
    isReadOrRefused(bytes);
  });
});

const isInstalled = (program: string): boolean => !spawnSync(program, ["--version"]).error;

test.runIf(isInstalled("qpdf")).each(kinds)("qpdf finds no fault in what was appended: %s", (kind) => {
  const folder = mkdtempSync(join(tmpdir(), "touchstone-append-"));
  try {
    const bytes = fileOf(kind, objectsOf({ pages: 3, listsApart: true }));
    const edits = new Edits(open(bytes));
    const pages = pagesOf(edits);
    addAnnotations(edits, pages, new Map(pages.map((page) => [page, [edits.add(new Map([["Subtype", null]]))]])));
    writeFileSync(join(folder, "whole.pdf"), joined(bytes, append(edits, codec)));
    const said = execFileSync("qpdf", ["--check", join(folder, "whole.pdf")], { encoding: "utf8" });
    expect(said).toContain("No syntax or stream encoding errors found");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
