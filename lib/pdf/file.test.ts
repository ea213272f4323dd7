import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codec } from "./child/codec.ts";
import { Edits } from "./edits.ts";
import { PdfFile } from "./file.ts";
import { bytesOf, Lexer } from "./lexer.ts";
import { readNumberTree, writeNumberTree } from "./number-tree.ts";
import { Literal, PdfProblem, Ref, Stream, type PdfObject } from "./objects.ts";
import { rewrite } from "./rewrite.ts";
import { serialise } from "./serialise.ts";
import { bytesIn, date, readText, text } from "./strings.ts";
import { anyObject, anyObjects, plainFile } from "./testing/objects.ts";

const open = (bytes: Uint8Array): PdfFile => new PdfFile(bytes, codec);

/** What a file's objects say, by number. */
const contents = (file: PdfFile): [number, unknown][] => {
  const own = (object: PdfObject): boolean =>
    !(object instanceof Stream && ["XRef", "ObjStm"].includes(typeOf(object)));
  return file.numbers
    .map((number) => [number, file.get(number)] as const)
    .filter(([, object]) => own(object))
    .map(([number, object]) => [number, saying(object)]);
};
const typeOf = ({ dict }: Stream): string => serialise(dict.get("Type") ?? null).slice(1);
const saying = (object: PdfObject): unknown =>
  object instanceof Stream
    ? [serialise(new Map([...object.dict].sort(([a], [b]) => (a < b ? -1 : 1)))), [...object.bytes]]
    : serialise(object);

describe("objects", () => {
  test("are read as they were written", () => {
    fc.assert(
      fc.property(anyObject, (object) => {
        const written = serialise(object);
        const lexer = new Lexer(bytesOf(`${written} `));
        expect(serialise(lexer.object())).toBe(written);
        expect(lexer.position).toBe(written.length);
      }),
    );
  });

  test("that are cut short or nested without end are refused and nothing else", () => {
    fc.assert(
      fc.property(anyObject, fc.nat(200), (object, cut) => {
        const lexer = new Lexer(bytesOf(serialise([object]).slice(0, -1).slice(0, cut)));
        expect(() => lexer.object()).toThrow(PdfProblem);
      }),
    );
    expect(() => new Lexer(bytesOf("[".repeat(100_000))).object()).toThrow(PdfProblem);
  });
});

describe("strings", () => {
  test("say what was said, in any script", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        expect(readText(text(value))).toBe(value);
      }),
    );
  });

  test.each([
    [String.raw`(a\(b\)\\c)`, "a(b)\\c"],
    [String.raw`(\101\7x\n)`, "A\u0007x\n"],
    ["(two\\\nlines\r\n)", "twolines\n"],
    ["<41 4>", "A@"],
  ])("%s is read", (source, bytes) => expect(bytesIn(new Literal(source))).toBe(bytes));

  test("dates are written to the second", () =>
    expect(date("2026-03-14T09:26:53.589Z").source).toBe("(D:20260314092653Z)"));
});

/** What reading all of a file throws; null where nothing is thrown. */
function failureOf(bytes: Uint8Array): unknown {
  try {
    const file = open(bytes);
    for (const number of file.numbers.slice(0, 100)) file.get(number);
    return null;
  } catch (error) {
    return error;
  }
}

describe("a file", () => {
  test("written anew says the same, and written anew again is the same", () => {
    fc.assert(
      fc.property(anyObjects, (objects) => {
        const before = open(plainFile(objects));
        const once = rewrite(new Edits(before), codec);
        expect(contents(open(once))).toEqual(contents(before));
        expect(rewrite(new Edits(open(plainFile(objects))), codec)).toEqual(once);
        expect(contents(open(rewrite(new Edits(open(once)), codec)))).toEqual(contents(before));
      }),
    );
  });

  test("takes additions, changes and removals, and leaves the rest", () => {
    fc.assert(
      fc.property(anyObjects, anyObject, fc.nat(11), (objects, added, which) => {
        const number = (which % objects.length) + 1;
        const edits = new Edits(open(plainFile(objects)));
        const ref = edits.add(added);
        edits.remove(new Ref(number));
        const after = open(rewrite(edits, codec));
        expect(serialise(after.get(ref.number))).toBe(serialise(added));
        expect(after.get(number)).toBeNull();
        const others = contents(open(plainFile(objects))).filter(([other]) => other !== number);
        expect(contents(after).filter(([other]) => other !== ref.number)).toEqual(others);
      }),
    );
  });

  test("that is damaged anywhere is read or refused, in time", () => {
    fc.assert(
      fc.property(anyObjects, fc.nat(), fc.integer({ min: 0, max: 255 }), (objects, where, byte) => {
        const bytes = plainFile(objects);
        bytes[where % bytes.length] = byte;
        expect(failureOf(bytes)).toSatisfy((failure) => failure === null || failure instanceof PdfProblem);
      }),
      { numRuns: 300 },
    );
  });

  test("that is none, or is encrypted, is refused with a sentence", () => {
    expect(() => open(bytesOf("hello"))).toThrow("The file has no end.");
    const encrypted = bytesOf("xref\n0 0\ntrailer\n<</Encrypt 1 0 R>>\nstartxref\n0\n%%EOF");
    expect(() => open(encrypted)).toThrow("The file is encrypted.");
  });
});

test("a number tree holds what was put in, however much", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100_000), { maxLength: 300 }), (numbers) => {
      const edits = new Edits(open(plainFile([null])));
      const entries = new Map(numbers.map((number) => [number, number * 2]));
      const read = readNumberTree(edits, writeNumberTree(edits, entries));
      expect([...read].sort(([a], [b]) => a - b)).toEqual([...entries].sort(([a], [b]) => a - b));
    }),
  );
});
