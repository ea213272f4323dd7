import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { createDocument, listDocuments, previewDocument } from "#lib/documents/service.ts";
import { deflatedZeros, document as documentEntry, withEntries } from "#lib/docx/testing/bombs.ts";
import { epub, withEntries as withEpubEntries } from "#lib/epub/testing/epub.ts";
import { bombs, page } from "#lib/imports/child/html.cases.ts";
import { createRevision } from "#lib/revising/service.ts";
import { downloadOriginal, fetchOriginal, receiveOriginal } from "#lib/originals/service.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { smallInternet } from "#lib/web-pages/testing/small-internet.ts";
import type { StoredContent } from "./model.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeAll(async () => {
  desk = await makeDesk();
});

async function send(bytes: Uint8Array, name: string): Promise<string> {
  const id = uuidv7();
  async function* whole() {
    yield bytes;
  }
  await receiveOriginal(desk.editor, id, { name }, whole());
  return id;
}

const stored = (original: string): StoredContent => ({
  format: "original",
  original,
  declined: [],
  trackedChanges: "accept",
  withComments: true,
});

async function bringIn(bytes: Uint8Array, name: string) {
  const original = await send(bytes, name);
  const { value } = await createDocument(desk.editor, uuidv7(), { content: stored(original) });
  return { value, original };
}

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const LOCK =
  '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><e:EncryptedData xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptionMethod Algorithm="x"/></e:EncryptedData></encryption>';
const FERRY = "The ferry between Elmscar and the islands has been out of service since January.";

describe("a file becomes a document, and stays as it came", () => {
  const files: [string, string, Uint8Array, string][] = [
    ["plain text", "a.txt", Buffer.from(`${FERRY}\r\n\r\nNobody says when it will be back.`), FERRY],
    ["text in UTF-16", "a.txt", Buffer.from(`\uFEFF${FERRY}`, "utf16le"), FERRY],
    [
      "text in Windows-1252",
      "a.txt",
      Buffer.from("Das Gr\u00fcne Haus steht am Hafen, und dort wohnt er.", "latin1"),
      "Grüne",
    ],
    ["Markdown", "a.md", Buffer.from(`# Islands cut off\n\n${FERRY.replace("ferry", "*ferry*")}`), FERRY],
    ["a page", "a.html", Buffer.from(page), "ferry"],
    ["a book", "a.epub", epub({ files: [{ name: "one.xhtml", body: `<p>${FERRY}</p>` }] }), FERRY],
  ];
  test.each(files)("%s", async (_, name, bytes, words) => {
    const { value, original } = await bringIn(bytes, name);
    expect(value.revision.text).toContain(words);
    expect(value.original).toMatchObject({ id: original, name, size: bytes.length });
    const answer = await downloadOriginal(desk.reader, original);
    expect(hashOf(new Uint8Array(await answer.arrayBuffer()))).toBe(hashOf(bytes));
    const { items } = await listDocuments(desk.reader, { limit: 1 });
    expect(items[0]?.original).toEqual({ id: original, name });
  });
});

describe("what cannot be read gets a sentence, and no document is made", () => {
  const files: [string, string, () => Uint8Array][] = [
    ["a PDF", "a.pdf", () => Buffer.from("%PDF-1.7\n%more")],
    ["no book", "a.epub", () => Buffer.from("PK\u0003\u0004 and nothing of the kind", "latin1")],
    ["a book that is locked", "a.epub", () => withEpubEntries({ name: "META-INF/encryption.xml", data: LOCK })],
    [
      "a book of gigabytes",
      "a.epub",
      () => withEpubEntries({ name: "OEBPS/one.xhtml", data: "", deflated: deflatedZeros(300), claimedSize: 10 }),
    ],
    ["no Word file", "a.docx", () => Buffer.from("PK\u0003\u0004 and nothing of the kind", "latin1")],
    ["nothing but spaces", "a.txt", () => Buffer.from("  \n ")],
    [
      "letters nobody knows",
      "a.txt",
      () => Buffer.from("\u0081\u008d\u00e0\u00e8\u0081 \u0090\u009d".repeat(9), "latin1"),
    ],
    [
      "a Word file of gigabytes",
      "a.docx",
      () => withEntries({ ...documentEntry(""), deflated: deflatedZeros(300), claimedSize: 10 }),
    ],
    ...Object.entries(bombs).map(([name, html]): [string, string, () => Uint8Array] => [
      name,
      "a.html",
      () => Buffer.from(`<!doctype html>${html}`),
    ]),
  ];
  test.each(files)("%s", async (_, name, bytes) => {
    const content = stored(await send(bytes(), name));
    const before = await db().document.count();
    const failed = { code: "invalid", message: expect.stringMatching(/^[A-Z].+\.$/u) as string };
    await expect(previewDocument(desk.editor, content)).rejects.toMatchObject(failed);
    await expect(createDocument(desk.editor, uuidv7(), { content })).rejects.toMatchObject({
      ...failed,
      fields: { "content.original": expect.any(String) as string },
    });
    expect(await db().document.count()).toBe(before);
  });

  test("more text than a document holds", async () => {
    const content = stored(await send(Buffer.alloc(20_000_001, "word "), "a.txt"));
    await expect(previewDocument(desk.editor, content)).rejects.toMatchObject({ code: "too_large" });
  });
});

describe("a book", () => {
  const metadata =
    "<dc:title>Islands</dc:title><dc:creator>Ottoline Varga</dc:creator><dc:language>en-GB</dc:language><dc:date>1907</dc:date>";
  const chapter = (at: number, more = "") => ({ name: `${at}.xhtml`, body: `<h2>Part ${at}</h2><p>w${at}</p>${more}` });

  test("says what it is and who wrote it, and gives the chapters that were chosen", async () => {
    const original = await send(epub({ metadata, files: [1, 2, 3].map((at) => chapter(at)) }), "islands.epub");
    const preview = await previewDocument(desk.editor, stored(original));
    expect(preview).toMatchObject({
      title: "Islands",
      imported: { byline: "Ottoline Varga", language: "en-GB", published: "1907" },
      text: "Part 1\nw1\nPart 2\nw2\nPart 3\nw3",
      found: { book: { isCut: false, chapters: [1, 2, 3].map((at) => ({ title: `Part ${at}`, isTaken: true })) } },
    });
    const content = { ...stored(original), chapters: [1] };
    const { value } = await createDocument(desk.editor, uuidv7(), { content });
    expect(value).toMatchObject({ title: "Islands: Part 2", revision: { text: "Part 2\nw2" } });
    const next = { content: { ...stored(original), chapters: [1, 2] }, note: "", base: 1 };
    const { value: revised } = await createRevision(desk.editor, value.id, uuidv7(), next);
    expect(revised).toMatchObject({ number: 2, text: "Part 2\nw2\nPart 3\nw3" });
  });

  test("that is more than a document holds is previewed as far as it fits, and saved when that was chosen", async () => {
    const files = [chapter(1, "<p>w</p>".repeat(50_000)), chapter(2, "<p>w</p>".repeat(60_000)), chapter(3)];
    const original = await send(epub({ metadata, files }), "long.epub");
    const { found } = await previewDocument(desk.editor, stored(original));
    expect(found.book).toMatchObject({
      isCut: true,
      chapters: [{ isTaken: true }, { isTaken: false }, { isTaken: false }],
    });
    await expect(createDocument(desk.editor, uuidv7(), { content: stored(original) })).rejects.toMatchObject({
      code: "invalid",
      fields: { "content.chapters": expect.stringMatching(/1 of the book's 3 chapters fit/u) as string },
    });
    const { value } = await createDocument(desk.editor, uuidv7(), { content: { ...stored(original), chapters: [2] } });
    expect(value.revision.text).toBe("Part 3\nw3");
  });
});

describe("a page of the web", () => {
  const article = (head: string): string =>
    `<!doctype html><html lang="ru"><head><title>Паром</title>${head}</head><body><article><h1>Паром</h1>${`<p>Паром не ходит с января, сказали в <a href="/port">порту</a>, и никто не знает, когда он вернётся.</p>`.repeat(6)}</article></body></html>`;
  const cyrillic = (text: string): Buffer =>
    Buffer.from(
      Array.from(text, (letter) => {
        const code = letter.codePointAt(0) ?? 0;
        if (code === 0x0451) return 0xb8;
        return code >= 0x0410 && code <= 0x044f ? code - 0x0410 + 0xc0 : code;
      }),
    );

  test("is kept as fetched, read in its server's letters, and remembers where it was", async () => {
    const bytes = cyrillic(article(""));
    const { options } = await smallInternet((request, response) => {
      if (request.url === "/old") return response.writeHead(302, { location: "/2024/ferry.php" }).end();
      return response.writeHead(200, { "content-type": "text/html; charset=windows-1251" }).end(bytes);
    });
    const id = uuidv7();
    const { value, isNew } = await fetchOriginal(desk.editor, id, "http://news.example/old", options);
    expect(isNew).toBe(true);
    expect(value).toMatchObject({
      name: "news.example ferry.html",
      url: "http://news.example/2024/ferry.php",
      sha256: hashOf(bytes),
    });
    expect((await fetchOriginal(desk.editor, id, "http://news.example/old", options)).isNew).toBe(false);
    const made = await createDocument(desk.editor, uuidv7(), { content: stored(id) });
    expect(made.value).toMatchObject({ title: "Паром", language: "ru", imported: { sourceUrl: value.url } });
    expect(made.value.revision.text).toContain("никто не знает, когда он вернётся");
    const preview = await previewDocument(desk.editor, stored(id));
    expect(JSON.stringify(preview.content)).toContain("http://news.example/port");
  });

  test("is known by the address it gives itself", async () => {
    const html = article('<meta charset="utf-8"><link rel="canonical" href="/ferry">');
    const { options } = await smallInternet((_, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end(html),
    );
    const { value } = await fetchOriginal(desk.editor, uuidv7(), "https://news.example/x?from=mail", options);
    const { imported } = await previewDocument(desk.editor, stored(value.id));
    expect(imported.sourceUrl).toBe("https://news.example/ferry");
  });

  test("is not fetched for readers, from inside, or too often", async () => {
    const { options, canary } = await smallInternet((_, response) => response.end("x"), { inside: [["10.0.0.1"]] });
    const fetch = (scope: typeof desk.editor) => fetchOriginal(scope, uuidv7(), "http://inside/", options);
    await expect(fetch(desk.reviewer)).rejects.toMatchObject({ code: "forbidden" });
    const other = await makeDesk();
    const codes: string[] = [];
    for (let times = 0; times < 12; times++)
      await fetch(other.editor).catch((error: { code: string }) => codes.push(error.code));
    expect(codes.filter((code) => code === "invalid").length).toBeGreaterThanOrEqual(10);
    expect(codes.at(-1)).toBe("rate_limited");
    expect(canary()).toBe(0);
  });
});

const samples = "../shared/files/docx";
describe.runIf(existsSync(samples))("files that Word wrote, where they are at hand", () => {
  test.each(existsSync(samples) ? readdirSync(samples).filter((name) => name !== "empty.docx") : [])(
    "%s",
    async (name) => {
      const original = await send(readFileSync(`${samples}/${name}`), name);
      const { text } = await previewDocument(desk.editor, stored(original));
      expect(text.trim()).not.toBe("");
    },
  );
});
