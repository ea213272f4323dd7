import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read, textOf } from "../testing/read.ts";

const samples = "../shared/files/docx";
describe.runIf(existsSync(samples))("files that Word wrote, where they are at hand", () => {
  const expected: Readonly<Record<string, string>> = {
    "comments.docx": "Ouch.",
    "empty.docx": "",
    "external-picture.docx": "\uFFFC",
    "footnotes.docx": "Ouch1.2\nNotes\nA tachyon walks into a bar.\nFin.",
    "simple-list.docx": "Apple\nBanana",
    "single-paragraph.docx": "Walking on imported air",
    "strict-format.docx": "Test",
    "tables.docx": "Above\nTop left\nTop right\nBottom left\nBottom right\nBelow",
    "tiny-picture.docx": "\uFFFC",
  };
  it.each(existsSync(samples) ? readdirSync(samples) : [])("%s", async (name) => {
    expect(textOf(await read(readFileSync(`${samples}/${name}`)))).toBe(expected[name]);
  });
});
