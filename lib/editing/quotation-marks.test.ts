import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { quotationMark } from "./quotation-marks.ts";

/** What somebody gets who types a text letter by letter. */
function typed(text: string, language: string | null): string {
  let written = "";
  for (const letter of text)
    written += letter === '"' || letter === "'" ? quotationMark(letter, written, language) : letter;
  return written;
}

const languages = ["ar", "de", "de-CH", "en", "en-GB", "fi", "fr", "hu", "ja", "nb", "ru", "sr", "zh-Hant-HK"];
const word = fc.stringMatching(/^\p{L}{1,8}$/u);

describe("the quotation marks of a language", () => {
  it.each([
    ["en", `He said "it's late" (and "'so what'").`, "He said “it’s late” (and “‘so what’”)."],
    ["de", `Er sagte: "Das war's."`, "Er sagte: „Das war’s.“"],
    ["de-CH", `Er sagte: "Nein", "vielleicht".`, "Er sagte: «Nein», «vielleicht»."],
    ["fr", `Il a dit "non" aujourd'hui.`, "Il a dit «\u202Fnon\u202F» aujourd’hui."],
    ["ru", `Он сказал: "Нет".`, "Он сказал: «Нет»."],
    ["sv", `Han sade "nej".`, "Han sade ”nej”."],
    ["tlh", `"nuqneH"`, "“nuqneH”"],
    [null, `He said "it's late".`, `He said "it's late".`],
  ])("of %j", (language, text, expected) => {
    expect(typed(text, language)).toBe(expected);
  });

  test("are a pair around words, whatever the language, and change nothing else", () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.array(word, { minLength: 1, maxLength: 4 }), (language, words) => {
        const said = words.join(" ");
        const result = typed(`${said} "${said}" ${said}`, language);
        expect(result).not.toContain('"');
        const [before, inside, after, ...more] = result.split(/[“”„«»「」]/u);
        expect([before, inside?.replaceAll("\u202F", ""), after, more]).toEqual([`${said} `, said, ` ${said}`, []]);
      }),
    );
  });

  test("between letters an apostrophe is one, in every language", () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), word, word, (language, before, after) => {
        expect(typed(`${before}'${after}`, language)).toBe(`${before}’${after}`);
      }),
    );
  });
});
