import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "./decode.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, isBig: boolean, isMarked: boolean): Uint8Array => {
  const bytes = Buffer.from((isMarked ? "\uFEFF" : "") + text, "utf16le");
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};

test("any text in UTF-8 comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      fc.pre(!text.includes("\0") && !text.startsWith("\uFEFF"));
      expect(decodeText(utf8(text))).toEqual({ text });
    }),
  );
});

test.each([
  ["UTF-16 with its mark", wide("Größe: 日本", false, true), "Größe: 日本"],
  ["UTF-16 the other way round", wide("Größe: 日本", true, true), "Größe: 日本"],
  ["UTF-16 without a mark", wide("The ferry has not run.", false, false), "The ferry has not run."],
  ["Windows-1252", Buffer.from("The caf\u00e9 said \u0093yes\u0094.", "latin1"), "The café said “yes”."],
  [
    "what a page declares",
    Buffer.from('<meta charset="windows-1251"><p>\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2', "latin1"),
    '<meta charset="windows-1251"><p>Привет',
  ],
])("%s", (_, bytes, text) => {
  expect(decodeText(new Uint8Array(bytes))).toEqual({ text });
});

test.each([
  ["Cyrillic in an old encoding", Buffer.from("\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2, \u00ec\u00e8\u00f0", "latin1")],
  ["Japanese in an old encoding", Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x81, 0x42])],
])("%s is not guessed", (_, bytes) => {
  const decoded = decodeText(new Uint8Array(bytes));
  expect("problem" in decoded ? decoded.problem : "").toContain("Save it as UTF-8");
});
