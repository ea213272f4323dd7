import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { jobOf } from "./job.ts";
import type { Report } from "./model.ts";
import { composeReport } from "./report.ts";
import { press } from "./server/press.ts";
import { chosen, markedArticle } from "./testing/marked-article.ts";
import { idOf, materialOf } from "./testing/material.ts";
import {
  isInstalled,
  ownReading,
  pdfJsReading,
  plain,
  saying,
  withFile,
  wordsIn,
  wordsOf,
  wordsUnder,
  type Found,
} from "./testing/read-back.ts";

const never = new AbortController().signal;
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Three articles of all scripts with a hundred annotations, made once for all the tests. */
let report: Report;
let bytes: Uint8Array;
let found: Found[];
beforeAll(async () => {
  report = composeReport(markedArticle());
  bytes = await press(jobOf(report), never);
  found = ownReading(bytes);
}, 60_000);

const highlights = (): Found[] => found.filter(({ kind }) => kind === "Highlight");
const replies = (): Found[] => found.filter(({ kind }) => kind === "Text");
const chosenIds = new Set(chosen.map((_, index) => idOf(1_000 + index)));
/** A passage over several pages has one highlight on each: its name, then with a number. */
const firstParts = (): Found[] => highlights().filter(({ name }) => !name.includes("#"));

describe("the annotated PDF", () => {
  test("has a highlight for every note, by its name, with its author and what it says", () => {
    expect(
      firstParts()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(report.notes.map(({ annotation }) => annotation.id).sort());
    for (const { annotation } of report.notes) {
      const highlight = firstParts().find(({ name }) => name === annotation.id);
      expect(highlight?.author).toBe(annotation.author.name);
      expect(highlight?.contents).toContain(annotation.comment);
      expect(highlight?.contents).toContain(annotation.claim?.statement ?? "");
    }
    expect(
      replies()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(report.notes.flatMap(({ annotation }) => annotation.replies.map(({ id }) => id)).sort());
    expect(highlights().length).toBeGreaterThan(firstParts().length);
  });

  test("is read alike by pdf.js: annotations, threads, bookmarks, the attached data", async () => {
    const read = await pdfJsReading(bytes);
    const kinds = (kind: string) => read.annotations.filter(({ subtype }) => subtype === kind);
    expect(
      kinds("Highlight")
        .map(({ contentsObj }) => contentsObj?.str ?? "")
        .sort(),
    ).toEqual(
      highlights()
        .map(({ contents }) => contents.replaceAll("\r\n", "\n"))
        .sort(),
    );
    expect(kinds("Text")).toHaveLength(replies().length);
    expect(kinds("Text").every(({ inReplyTo }) => inReplyTo !== undefined)).toBe(true);
    expect(kinds("Highlight").every(({ quadPoints }) => quadPoints !== null)).toBe(true);
    expect(read.outline).toEqual([report.document.title, "Notes", "Claims"]);
    expect(read.attachments).toEqual(["annotations.jsonld"]);
  });

  test("is byte for byte the same when it is made again, in another process", async () => {
    expect(sha256(await press(jobOf(composeReport(markedArticle())), never))).toBe(sha256(bytes));
  }, 60_000);

  test.runIf(isInstalled("qpdf"))("is a file without faults, by qpdf", () =>
    withFile(bytes, (path) =>
      expect(saying("qpdf", "--check", path)).toContain("No syntax or stream encoding errors found"),
    ),
  );

  test.runIf(isInstalled("mutool"))("has every annotation, by MuPDF", () =>
    withFile(bytes, (path) => {
      const said = saying("mutool", "show", path, "grep");
      expect(said.match(/\/Subtype\/Highlight/gu)).toHaveLength(highlights().length);
      expect(said.match(/\/IRT .*\/Subtype\/Text/gu)).toHaveLength(replies().length);
    }),
  );

  /** What a tool finds under a note's highlights, against its passage. */
  const compare = (under: (highlight: Found) => string, notes = report.notes) =>
    notes.map(({ annotation: { id }, passage }) => {
      const own = highlights().filter(({ name }) => name.replace(/#\d+$/u, "") === id);
      return { passage, seen: own.map(under).join(""), isSame: plain(own.map(under).join("")) === plain(passage) };
    });

  test.runIf(isInstalled("pdftotext"))("covers exactly the words of its passages, by pdftotext", () =>
    withFile(bytes, (path) => {
      const pages = wordsOf(path);
      const compared = compare((highlight) => wordsIn(pages, highlight));
      // For poppler a line of Chinese is one word, and joined letters come in the order they are seen.
      const unjoined = compared.filter(({ passage }) =>
        /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s]+$/u.test(passage),
      );
      expect(unjoined.length).toBeGreaterThan(50);
      expect(unjoined.filter(({ isSame }) => !isSame)).toEqual([]);
    }),
  );

  test.runIf(isInstalled("pdftotext"))(
    "covers exactly the letters of the hardest passages, by pdftotext",
    () =>
      withFile(bytes, (path) => {
        const hardest = report.notes.filter(({ annotation }) => chosenIds.has(annotation.id));
        const compared = compare((highlight) => wordsUnder(path, highlight), hardest);
        const isJoined = (text: string): boolean => /[\p{Script=Arabic}\p{Script=Han}]/u.test(text);
        expect(compared.filter(({ isSame, passage }) => !isSame && !isJoined(passage))).toEqual([]);
        // Poppler says an Arabic letter and its marks twice, and a Chinese comma is wider than the room it is given.
        for (const { seen, passage } of compared)
          expect(Array.from(plain(passage)).filter((letter) => !plain(seen).includes(letter))).toEqual([]);
      }),
    60_000,
  );

  test("embeds its fonts and says what it is", () => {
    const words = new TextDecoder("latin1").decode(bytes);
    expect(words).toContain("<pdfaid:part>3</pdfaid:part>");
    expect(words).toContain('<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>');
  });
});

describe("what people write", () => {
  test("is never taken for instructions", async () => {
    const nasty = '#panic("x") $x$ \\ #read("/etc/passwd") <b> *a* _b_ @ref `raw` "); evil("';
    const material = materialOf(
      { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: nasty }] }] },
      [{ start: 0, end: nasty.length, comment: nasty, stance: "contested", claim: 1 }],
      { title: nasty, byline: nasty, dateline: nasty, language: 'en") #evil' },
    );
    const made = await press(jobOf(composeReport(material)), never);
    expect(ownReading(made).map(({ contents }) => contents)[0]).toContain(nasty);
  }, 30_000);

  test("in letters that no font of ours has does not stop the rest", async () => {
    const strange = "Thai ภาษาไทย, Tamil தமிழ், a Greek letter with a Hebrew point: αָ, and \u{1F9FF}.";
    const made = await press(jobOf(composeReport(materialOf(strange, [{ start: 0, end: strange.length }]))), never);
    expect(ownReading(made)).toHaveLength(1);
  }, 30_000);
});

describe("a process that makes a PDF", () => {
  test("is killed when nobody waits for it any longer, and the next one works", async () => {
    const giving = new AbortController();
    const making = press(jobOf(report), giving.signal);
    giving.abort(new Error("gone"));
    await expect(making).rejects.toThrow("gone");
    await expect(press(jobOf(composeReport(materialOf("Short.", []))), never)).resolves.toBeInstanceOf(Uint8Array);
  }, 30_000);

  test("that fails gives one clear sentence", async () => {
    const job = jobOf(composeReport(materialOf("Short.", [])));
    const broken = { ...job, sheet: { ...job.sheet, date: [] } };
    await expect(press(broken, never)).rejects.toMatchObject({ code: "unexpected", message: /could not be made/u });
  }, 30_000);
});
