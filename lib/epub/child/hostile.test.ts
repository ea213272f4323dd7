import { describe, expect, it } from "vitest";
import { deflatedZeros } from "#lib/docx/testing/bombs.ts";
import { zip } from "#lib/docx/testing/zip.ts";
import { DAMAGED, EMPTY, LOCKED, TOO_LARGE } from "../refusal.ts";
import { container, epub, epubEntries, item, packageOf, withEntries, xhtml } from "../testing/epub.ts";
import { readEpub } from "./read-epub.ts";

const read = (bytes: Buffer) => readEpub(bytes, null);
const chapter = (body: string) => ({ name: "OEBPS/one.xhtml", data: xhtml(body) });
const TOO_DEEP = "This page is nested more deeply than any text. Nothing was stored.";
const good = { files: [{ name: "one.xhtml", body: "<p>Good.</p>" }] };
const encrypted = (algorithm: string) => ({
  name: "META-INF/encryption.xml",
  data: `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
});
const entities = '<!DOCTYPE package [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

describe("a book that means harm", () => {
  it.each<readonly [string, () => Buffer, string]>([
    [
      "unfolds to gigabytes",
      () => withEntries({ ...chapter(""), deflated: deflatedZeros(300), claimedSize: 3_000_000_000 }),
      TOO_LARGE,
    ],
    [
      "says it is small and is not",
      () => withEntries({ ...chapter("x".repeat(2_000_000)), claimedSize: 100 }),
      DAMAGED,
    ],
    ["says it is large and is not", () => withEntries({ ...chapter("x"), claimedSize: 5_000_000 }), DAMAGED],
    [
      "has 100,000 chapters",
      () =>
        withEntries(
          packageOf(
            "",
            Array.from({ length: 100_000 }, (_, at) => item(`c${at}`, "one.xhtml")).join(""),
            Array.from({ length: 100_000 }, (_, at) => `<itemref idref="c${at}"/>`).join(""),
          ),
        ),
      TOO_LARGE,
    ],
    ["is nested 20,000 deep", () => withEntries(chapter("<div>".repeat(20_000))), TOO_DEEP],
    ["is full of open formatting", () => withEntries(chapter("<a x=''><b>".repeat(3_000))), TOO_DEEP],
    ["defines entities of entities", () => withEntries(packageOf("", "", "", entities)), DAMAGED],
    ["has a path that leads out", () => withEntries({ name: "../../../tmp/out", data: "x" }), DAMAGED],
    ["has an absolute path", () => withEntries({ name: "/etc/cron.d/x", data: "x" }), DAMAGED],
    [
      "points out of itself",
      () => withEntries(packageOf("", item("c", "../../../../etc/hostname"), '<itemref idref="c"/>')),
      DAMAGED,
    ],
    ["has its package outside", () => withEntries(container("../../etc/hostname")), DAMAGED],
    ["has two packages", () => zip([...epubEntries(good), ...epubEntries(good).slice(2, 3)]), DAMAGED],
    [
      "has 6,000 entries",
      () => withEntries(...Array.from({ length: 6_000 }, (_, at) => ({ name: `OEBPS/${at}.png`, data: "" }))),
      TOO_LARGE,
    ],
    ["is cut off", () => epub(good).subarray(0, 700), DAMAGED],
    ["is no XML inside", () => withEntries({ name: "OEBPS/book.opf", data: "<package" }), DAMAGED],
    ["has no package", () => zip(epubEntries(good).slice(0, 1)), DAMAGED],
    ["has a broken stream", () => withEntries({ ...chapter(""), deflated: Buffer.from("not deflated") }), DAMAGED],
    ["has no words", () => withEntries(chapter("<p> </p>")), EMPTY],
    ["is locked", () => withEntries(encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc")), LOCKED],
    ["says nothing of how it is locked", () => withEntries(encrypted("")), LOCKED],
  ])("%s, and is answered with a sentence", async (_name, make, sentence) => {
    expect(await read(make())).toEqual({ problem: sentence });
  });

  it("has one chapter in its spine many times, and is read once", async () => {
    const spine = '<itemref idref="c"/>'.repeat(50_000);
    const answer = await read(withEntries(packageOf("", item("c", "one.xhtml"), spine)));
    expect("book" in answer && answer.book.chapters).toHaveLength(1);
  });

  it.each(["http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"])(
    "does not, where only its fonts are hidden: %s",
    async (algorithm) => {
      expect(await read(withEntries(encrypted(algorithm)))).toMatchObject({ book: { isCut: false } });
    },
  );

  it.each(["&b;", "&nbsp;ü &amp;"])("writes %s in a chapter, and nothing grows", async (text) => {
    const data = xhtml(`<p>a ${text}</p>`).replace("<!DOCTYPE html>", entities.replace("package", "html"));
    const answer = await read(withEntries({ name: "OEBPS/one.xhtml", data }));
    expect("book" in answer && JSON.stringify(answer.book.content).length).toBeLessThan(300);
  });
});
