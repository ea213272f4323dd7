import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marks } from "./accents.ts";
import type { Glyph } from "./glyph.ts";
import { linesOf } from "./page-lines.ts";
import { texSign } from "./tex-signs.ts";
import { anyWords, glyphsOf } from "./testing/lines.ts";

const texts = (glyphs: readonly Glyph[]): string[] => linesOf(glyphs).map(({ text }) => text);
const newLine = ([first, ...rest]: readonly Glyph[]): Glyph[] =>
  first ? [{ ...first, before: "line end" }, ...rest] : [];

const latin = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,5}$/);
const letters = fc.stringMatching(/^[a-z0-9]{1,3}$/);

describe("raised and lowered letters over one another", () => {
  it("belong to the line they are raised and lowered from, whichever of them the file has first", () => {
    fc.assert(
      fc.property(latin, letters, letters, latin, fc.boolean(), (before, up, down, behind, isUpFirst) => {
        const x = 50 + before.length * 5;
        const raised = glyphsOf(up, { x, y: 304, size: 6 });
        const lowered = glyphsOf(down, { x, y: 297, size: 6 });
        const end = x + Math.max(up.length, down.length) * 3;
        const pieces = isUpFirst ? [raised, lowered] : [lowered, raised];
        const line = glyphsOf(before, { x: 50, y: 300 });
        const rest = glyphsOf(behind, { x: end, y: 300 });
        const found = texts([...line, ...pieces.flatMap(newLine), ...newLine(rest)]);
        expect(found.map((text) => text.replaceAll(" ", ""))).toEqual([
          [before, ...(isUpFirst ? [up, down] : [down, up]), behind].join("").replaceAll(" ", ""),
        ]);
      }),
    );
  });
});

describe("an accent that is drawn by itself", () => {
  it("is of the letter it stands over, wherever in the line the file has it", () => {
    const accents = Object.keys(marks).filter((accent) => accent !== "\u0338");
    fc.assert(
      fc.property(latin, fc.nat(40), fc.nat(60), fc.constantFrom(...accents), (words, over, later, accent) => {
        const glyphs = glyphsOf(words, { x: 50, y: 300 });
        const at = over % words.length;
        const letter = words[at] ?? " ";
        fc.pre(letter !== " ");
        const [drawn] = glyphsOf(accent, { x: 50 + at * 5, y: 302 });
        const place = Math.min(glyphs.length, at + (later % (words.length + 1)));
        const found = texts(drawn ? [...glyphs.slice(0, place), drawn, ...glyphs.slice(place)] : glyphs);
        const meant = Array.from(words)
          .with(at, (letter + (marks[accent] ?? "")).normalize("NFC"))
          .join("");
        expect(found).toEqual([meant]);
      }),
    );
  });

  it("makes of a sign its contrary", () => {
    const [slash] = glyphsOf("\u0338", { x: 60, y: 300 });
    const glyphs = glyphsOf("a = b", { x: 50, y: 300 });
    expect(texts(slash ? [...glyphs.slice(0, 2), slash, ...glyphs.slice(2)] : [])).toEqual(["a ≠ b"]);
  });
});

describe("signs without a meaning", () => {
  it("are no line of their own, and take none from others", () => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 1, max: 5 }), (words, count) => {
        const unread = glyphsOf("\uFFFD".repeat(count), { x: 50, y: 250 });
        const read = glyphsOf(`${words} and more words`, { x: 50, y: 300 });
        expect(texts([...read, ...newLine(unread)])).toEqual([`${words} and more words`]);
      }),
    );
  });

  it("are those to which all letters of a line are given at once", () => {
    const lumped = glyphsOf("all of this in one sign", { x: 50, y: 300 }).map((glyph): Glyph => ({
      ...glyph,
      box: [50, 297, 60, 307],
    }));
    expect(texts(lumped)).toEqual([]);
  });

  it("have one in TeX's fonts by their place, subset or not", () => {
    expect([texSign("CMSY10", 0x36), texSign("ABCDEF+CMSY7", 0x32), texSign("XYZXYZ+CMEX10", 0x58)]).toEqual([
      "\u0338",
      "∈",
      "∑",
    ]);
    expect([texSign("CMEX10", 0x30), texSign("Helvetica", 0x36), texSign("CMSY10", 300)]).toEqual([null, null, null]);
  });
});

describe("small lines beside a great title", () => {
  it("are lines of their own, none of them the title's", () => {
    fc.assert(
      fc.property(latin, fc.array(latin, { minLength: 1, maxLength: 3 }), fc.nat(4), (title, lines, lower) => {
        const end = 50 + title.length * 10;
        const small = lines.map((line, at) => glyphsOf(line, { x: end + 60, y: 307 - lower - at * 10, size: 8 }));
        fc.pre(small.every(([first]) => Math.abs((first?.baseline ?? 0) - 300) > 8 * 0.3));
        const found = texts([...glyphsOf(title, { x: 50, y: 300, size: 20 }), ...small.flatMap(newLine)]);
        expect(found).toEqual([title, ...lines]);
      }),
    );
  });
});
