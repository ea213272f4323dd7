import { describe, expect, test } from "vitest";
import { codec } from "#lib/pdf/child/codec.ts";
import { Edits } from "#lib/pdf/edits.ts";
import { PdfFile } from "#lib/pdf/file.ts";
import { Literal } from "#lib/pdf/objects.ts";
import { jobOf } from "./job.ts";
import { composeReport } from "./report.ts";
import { press } from "./server/press.ts";
import { materialOf } from "./testing/material.ts";
import { isInstalled, ownReading, plain, saying, withFile, wordsIn, wordsOf } from "./testing/read-back.ts";

const never = new AbortController().signal;

/** A paragraph by itself, all of it marked, in a document of a language. */
function made(text: string, language: string | null): Promise<Uint8Array> {
  const material = materialOf(text, [{ start: 0, end: text.length }], { language });
  return press(jobOf(composeReport(material, { claims: "no", notes: "none" })), never);
}

/** Of a word, said so often that it meets the ends of lines everywhere: what stands there before a hyphen. */
async function partsOf(word: string, language: string | null): Promise<string[]> {
  const text = Array.from({ length: 90 }, (_, at) => word + ", ".slice(at % 2)).join("");
  const found = new Set<string>();
  withFile(await made(text, language), (path) => {
    for (const line of saying("pdftotext", "-layout", path, "-").split("\n"))
      found.add(/(\p{L}+)[-‐\u00AD]$/u.exec(line.trim())?.[1] ?? "");
  });
  return [...found].filter((part) => part !== "" && word.startsWith(part)).sort();
}

describe.runIf(isInstalled("pdftotext"))("at the end of a line", () => {
  test.each([
    ["de", "Wasserstandsmeldung", ["Was", "Wasser", "Wasserstands", "Wasserstandsmel"]],
    [
      "fr",
      "constitutionnellement",
      ["cons", "consti", "constitu", "constitution", "constitutionnel", "constitutionnelle"],
    ],
    ["en-GB", "constitutionally", ["con", "consti", "constitu", "constitution", "constitutional"]],
  ])("a word is parted as %s parts it", async (language, word, allowed) => {
    const parts = await partsOf(word, language);
    expect(parts.length).toBeGreaterThan(0);
    expect(allowed).toEqual(expect.arrayContaining(parts));
  });

  test("one language parts a word otherwise than another, and an unknown one not at all", async () => {
    expect(await partsOf("Wasserstandsmeldung", "fr")).toContain("Wassers"); // as no German would
    expect(await partsOf("Wasserstandsmeldung", null)).toEqual([]);
  });

  test.each([
    ["ar", "غادرت العبّارة الرصيف القديم قبل الفجر، ولم يكن أحد على متنها يعلم. ".repeat(8)],
    ["zh", "渡轮在黎明前离开了旧码头，船上没有人知道潮汐表印错了。".repeat(8)],
  ])("%s has no hyphens, and says its language", async (language, text) => {
    const bytes = await made(text.trim(), language);
    withFile(bytes, (path) => expect(saying("pdftotext", path, "-")).not.toMatch(/[-‐\u00AD]\n/u));
    const edits = new Edits(new PdfFile(bytes, codec));
    expect(edits.dict(edits.file.trailer.get("Root")).get("Lang")).toEqual(new Literal(`(${language})`));
  });
});

/** Typst would make quotation marks of a language of these, were they its own words. */
const quoted = `She said "it's 5' 6" high", and 'no' -- or --- "perhaps"... «Oui», „ja“, “yes”, ‘no’ … – —`;

test.runIf(isInstalled("pdftotext")).each(["de", "fr", "en", "ar", "zh", null])(
  "quotation marks, dashes and dots stay as they were written: %s",
  async (language) => {
    const bytes = await made(quoted, language);
    const [highlight] = ownReading(bytes);
    withFile(bytes, (path) => {
      const words = highlight ? wordsIn(wordsOf(path), highlight) : "";
      // Both are without hyphens, which ends of lines have, too.
      expect(plain(words)).toBe(plain(quoted));
      expect(saying("pdftotext", path, "-").replace(/\s+/gu, " ")).toContain("-- or ---");
    });
  },
);
