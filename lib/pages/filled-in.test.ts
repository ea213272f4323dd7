import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withFilledIn } from "./filled-in.ts";
import type { Glyph } from "./glyph.ts";
import type { Quad } from "./model.ts";
import { glyphsOf } from "./testing/lines.ts";

const said = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join("");
/** A field around words that stand there, in size 10. */
const fieldAt = (text: string, x: number, y: number): Quad => [x - 2, y - 6, x + text.length * 5 + 2, y + 11];

describe("what is filled into a form", () => {
  const form = [...glyphsOf("Name:", { x: 50, y: 500 }), ...glyphsOf("Town:", { x: 50, y: 450 })];

  it("is read behind the words that it stands beside, in whatever order the fields were made", () => {
    const [town, name] = [glyphsOf("Rostock", { x: 150, y: 451 }), glyphsOf("Ada", { x: 150, y: 498 })];
    const fields = [fieldAt("Rostock", 150, 451), fieldAt("Ada", 150, 498)];
    expect(said(withFilledIn(form, [...town, ...name], fields))).toBe("Name:AdaTown:Rostock");
  });

  it("is read behind the whole line that it stands below", () => {
    const title = glyphsOf("Certificate of the year", { x: 50, y: 500 });
    const below = glyphsOf("2019", { x: 60, y: 485 });
    const rest = glyphsOf("The end", { x: 50, y: 400 });
    const all = withFilledIn([...title, ...rest], below, [fieldAt("2019", 60, 485)]);
    expect(said(all)).toBe("Certificate of the year2019The end");
  });

  it("keeps the lines of one field together, beside another of as many lines", () => {
    const linesOf = (x: number, words: readonly string[]) =>
      words.flatMap((text, at) => glyphsOf(text, { x, y: 498 - at * 12 }));
    const filledIn = [...linesOf(150, ["one", "two"]), ...linesOf(250, ["three", "four"])];
    const fields: Quad[] = [
      [145, 470, 200, 515],
      [245, 470, 300, 515],
    ];
    expect(said(withFilledIn(form, filledIn, fields))).toBe("Name:onetwothreefourTown:");
  });

  it("is read instead of what it stands upon", () => {
    const under = [...form, ...glyphsOf("hint", { x: 150, y: 500 })];
    const name = glyphsOf("Margarethe", { x: 148, y: 499 });
    expect(said(withFilledIn(under, name, [fieldAt("Margarethe", 148, 499)]))).toBe("Name:MargaretheTown:");
  });

  it("is there whole, and so is the page, wherever its fields are", () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 390 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 5 }), (places) => {
        const filledIn = places.flatMap((at) => glyphsOf("αβ", at));
        const fields = places.map(({ x, y }) => fieldAt("αβ", x, y));
        const all = withFilledIn(form, filledIn, fields);
        expect(said(all).replaceAll(/[αβ]/gu, "")).toBe(said(form));
        expect(said(all)).toHaveLength(said(form).length + places.length * 2);
      }),
    );
  });
});
