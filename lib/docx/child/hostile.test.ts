import { describe, expect, it } from "vitest";
import { DAMAGED, TOO_LARGE } from "../refusal.ts";
import { deflatedZeros, document, withEntries } from "../testing/bombs.ts";
import { docx, docxEntries, p, r } from "../testing/docx.ts";
import { zip } from "../testing/zip.ts";
import { readDocx } from "./read-docx.ts";

const read = (bytes: Buffer) => readDocx(bytes, "accept");

const ole = (name: string): Buffer =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(600),
    Buffer.from(name, "utf16le"),
    Buffer.alloc(600),
  ]);
const kind = (contentType: string): Buffer => zip([{ name: "[Content_Types].xml", data: contentType }]);

describe("a file that means harm", () => {
  it.each<readonly [string, () => Buffer, string]>([
    [
      "unfolds to gigabytes",
      () => withEntries({ ...document(""), deflated: deflatedZeros(300), claimedSize: 3_000_000_000 }),
      TOO_LARGE,
    ],
    [
      "says it is small and is not",
      () => withEntries({ ...document(p(r("x".repeat(2_000_000)))), claimedSize: 100 }),
      DAMAGED,
    ],
    ["says it is large and is not", () => withEntries({ ...document(p(r("x"))), claimedSize: 5_000_000 }), DAMAGED],
    ["has 600,000 paragraphs", () => withEntries(document("<w:p/>".repeat(600_000))), TOO_LARGE],
    ["is nested 20,000 deep", () => withEntries(document("<w:p>".repeat(20_000) + "</w:p>".repeat(20_000))), TOO_LARGE],
    [
      "defines entities of entities",
      () =>
        withEntries(
          document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>", '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'),
        ),
      DAMAGED,
    ],
    [
      "asks for a file by an entity",
      () => withEntries(document("", '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>')),
      DAMAGED,
    ],
    ["has a path that leads out", () => withEntries({ name: "../../../tmp/out", data: "x" }), DAMAGED],
    ["has an absolute path", () => withEntries({ name: "/etc/cron.d/x", data: "x" }), DAMAGED],
    ["has two documents", () => zip([...docxEntries({ body: p(r("a")) }), document(p(r("b")))]), DAMAGED],
    [
      "has 3,000 entries",
      () => withEntries(...Array.from({ length: 3_000 }, (_, at) => ({ name: `word/${at}.xml`, data: "" }))),
      TOO_LARGE,
    ],
    ["is cut off", () => docx({ body: p(r("a")) }).subarray(0, 700), DAMAGED],
    ["is no XML inside", () => withEntries({ name: "word/document.xml", data: "<w:document" }), DAMAGED],
    [
      "has no document",
      () => zip(docxEntries({ body: "" }).filter(({ name }) => name !== "word/document.xml")),
      DAMAGED,
    ],
    ["has a broken stream", () => withEntries({ ...document(""), deflated: Buffer.from("not deflated") }), DAMAGED],
  ])("%s, and is answered with a sentence", async (_name, make, sentence) => {
    expect(await read(make())).toEqual({ problem: sentence });
  });
});

describe("a file of another kind", () => {
  it.each<readonly [Buffer, string]>([
    [Buffer.alloc(0), "empty"],
    [Buffer.from("%PDF-1.7"), "PDF"],
    [Buffer.from("{\\rtf1 hello}"), "RTF"],
    [Buffer.from("<html>"), "not a Word document"],
    [ole("EncryptedPackage"), "password"],
    [ole("WordDocument"), "old format (.doc)"],
    [ole("Workbook"), "old Office format"],
    [kind("spreadsheetml.sheet.main+xml"), "Excel"],
    [kind("presentationml.presentation.main+xml"), "PowerPoint"],
    [zip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.text" }]), ".odt"],
    [zip([{ name: "mimetype", data: "application/epub+zip" }]), "EPUB"],
    [zip([{ name: "photo.jpg", data: "x" }]), "archive of other files"],
  ])("is told apart: %#", async (bytes, word) => {
    const answer = await read(bytes);
    expect("problem" in answer && answer.problem).toContain(word);
  });
});
