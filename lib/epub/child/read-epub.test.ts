import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { project } from "#lib/anchoring/projection.ts";
import type { Block } from "#lib/documents/content.ts";
import type { Book } from "../model.ts";
import { zip } from "#lib/docx/testing/zip.ts";
import { png } from "#lib/pictures/testing/pictures.ts";
import { epub, epubEntries, type EpubSource } from "../testing/epub.ts";
import { readEpub } from "./read-epub.ts";

async function read(source: EpubSource, chosen: readonly number[] | null = null): Promise<Book> {
  const answer = await readEpub(epub(source), chosen);
  if ("problem" in answer) throw new Error(answer.problem);
  return answer.book;
}
const textOf = ({ content }: Book): string => project(content).text;
const headingsOf = ({ content }: Book): string[] =>
  content.content.flatMap((block) =>
    block.type === "heading" ? `${block.attrs.level} ${project({ type: "doc", content: [block] }).text}` : [],
  );

const p = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const call = (number: number) => ({ type: "text", text: String(number), marks: [{ type: "superscript" }] });
const entry = (...content: Block[]) => ({ type: "listItem", content });

describe("the pictures of a book", () => {
  it("come along with the chapters that are taken, wherever in the archive they lie", async () => {
    const [quay, pier] = [png(3, 2), png(2, 3)];
    const chapter = (picture: string, words: string) => `<h1>${words}</h1><p>Seen: <img src="${picture}"/></p>`;
    const book = zip([
      ...epubEntries({
        files: [
          { name: "text/one.xhtml", body: chapter("../images/quay%20one.png", "One") },
          { name: "text/two.xhtml", body: chapter("pier.png", "Two") },
        ],
      }),
      { name: "OEBPS/images/quay one.png", data: quay },
      { name: "OEBPS/text/pier.png", data: pier },
    ]);
    const sentBy = async (chosen: number[] | null) => {
      const answer = await readEpub(book, chosen);
      if ("problem" in answer) throw new Error(answer.problem);
      const shown = answer.book.content.content.flatMap((block) =>
        block.type === "image" ? [block.attrs.picture] : [],
      );
      expect(answer.pictures.map(({ id }) => id)).toEqual(shown.map((picture) => picture?.id));
      return answer.pictures.map(({ base64 }) => Buffer.from(base64, "base64"));
    };
    expect(await sentBy(null)).toEqual([quay, pier]);
    expect(await sentBy([1])).toEqual([pier]);
  });
});

describe("a book", () => {
  it("is its chapters in the order of its spine, whatever the files are called", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.stringMatching(/^[a-z0-9 ä]{1,8}$/u), { minLength: 1 }), async (names) => {
        const files = names.map((name, at) => ({ name: `${name}.xhtml`, body: `<p>w${at}</p>` }));
        expect(textOf(await read({ files }))).toBe(names.map((_, at) => `w${at}`).join("\n"));
      }),
      { numRuns: 30 },
    );
  });

  it("says who wrote it, when, in which language and where it is", async () => {
    const metadata = `<dc:title>The  Ferry</dc:title><dc:creator id="a">Ottoline Varga</dc:creator><dc:creator id="b">Ana Reed</dc:creator>
      <dc:creator id="t">Tom Translator</dc:creator><meta refines="#t" property="role">trl</meta><dc:language>en-GB</dc:language>
      <dc:date>2024-05</dc:date><dc:identifier>urn:isbn:9780000000000</dc:identifier><dc:identifier>doi:10.1234/ferry</dc:identifier>`;
    expect(await read({ files: [{ name: "a.xhtml", body: "<p>x</p>" }], metadata })).toMatchObject({
      title: "The Ferry",
      authors: "Ottoline Varga, Ana Reed",
      language: "en-GB",
      published: "2024-05",
      sourceUrl: "https://doi.org/10.1234/ferry",
    });
  });

  it("of the second version says so in its own way", async () => {
    const metadata = `<dc:creator opf:role="ill">Ilse</dc:creator><dc:creator opf:role="aut">Ana</dc:creator>
      <dc:date opf:event="modification">2026-01-01</dc:date><dc:date opf:event="publication">1907</dc:date>`;
    const ncx = '<navPoint><navLabel><text>One</text></navLabel><content src="a.xhtml#top"/></navPoint>';
    const book = await read({ files: [{ name: "a.xhtml", body: "<p>x</p>" }], metadata, ncx });
    expect(book).toMatchObject({ authors: "Ana", published: "1907", title: null, chapters: [{ title: "One" }] });
    expect(headingsOf(book)).toEqual(["1 One"]);
  });

  it("keeps its words where an element ends as in XML, and leaves out what is not its text", async () => {
    const body =
      '<p>One<a id="x"/> two.</p><span epub:type="pagebreak" title="12">12</span><div/><script src="a.js"/><p>Three <a href="b.xhtml#y">four</a>.</p><nav><p>no</p></nav><p><img src="map.png" alt="A map"/></p>';
    const { content } = await read({ files: [{ name: "a.xhtml", body }] });
    const image = { type: "image", attrs: { src: null, alt: "A map", title: null } };
    expect(content.content).toEqual([p("One two."), p("Three four."), image]);
  });

  it("has headings at the levels of its table of contents", async () => {
    const files = [
      { name: "cover.xhtml", body: '<img src="cover.jpg"/>' },
      { name: "part.xhtml", body: "<h3>Part one</h3>" },
      { name: "one.xhtml", body: "<h1>Ferries</h1><h2>Old ones</h2>" },
      { name: "two.xhtml", body: '<p class="t">HARBOURS</p><p>Of stone.</p>' },
      { name: "more.xhtml", body: "<p>And of wood.</p>" },
      { name: "end.xhtml", body: "<p>That is all.</p>" },
    ];
    const nav =
      '<ol><li><a href="part.xhtml">Part one</a><ol><li><a href="one.xhtml">Ferries</a></li><li><a href="two.xhtml">Harbours</a></li></ol></li><li><a href="end.xhtml#a">The end</a></li></ol>';
    const book = await read({ files, nav });
    expect(headingsOf(book)).toEqual(["1 Part one", "2 Ferries", "3 Old ones", "2 HARBOURS", "1 The end"]);
    expect(book.chapters.map(({ title, depth }) => [title, depth])).toEqual([
      ["Part one", 0],
      ["Ferries", 1],
      ["Harbours", 1],
      ["The end", 0],
    ]);
  });
});

describe("notes", () => {
  const noted = (body: string): EpubSource => ({ files: [{ name: "a.xhtml", body }] });

  it("are numbered through the book, in the order of their calls, and stand at its end", async () => {
    const files = [
      {
        name: "a.xhtml",
        body: '<p>Far<sup><a epub:type="noteref" href="#n1">*</a></sup>, <a epub:type="noteref" href="notes.xhtml#n">1</a>.</p><aside epub:type="footnote" id="n1"><p>* Very far. <a href="#c">↩</a></p></aside>',
      },
      {
        name: "b.xhtml",
        body: '<p>Near.<a role="doc-noteref" href="b.xhtml#n1"><sup>[1]</sup></a></p><p role="doc-footnote" id="n1">[1] Not far.</p>',
      },
      {
        name: "notes.xhtml",
        body: '<section epub:type="endnotes"><h2>Notes</h2><ol><li epub:type="endnote"><p id="n"><a href="a.xhtml#c">1</a>. In miles.</p></li></ol></section>',
      },
    ];
    const { content, chapters } = await read({ files });
    expect(chapters).toHaveLength(2);
    expect(content.content).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Far" },
          call(1),
          { type: "text", text: ", " },
          call(2),
          { type: "text", text: "." },
        ],
      },
      { type: "paragraph", content: [{ type: "text", text: "Near." }, call(3)] },
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Notes" }] },
      {
        type: "orderedList",
        attrs: { start: 1 },
        content: [entry(p("Very far.")), entry(p("In miles.")), entry(p("Not far."))],
      },
    ]);
  });

  it("are called for by a bare number too, where it leads to one; other links keep their words", async () => {
    const book = await read(
      noted(
        '<p>Far<a href="#n">1</a>, see <a href="#n">the note</a> and <a href="#m">2</a>.</p><aside epub:type="footnote" id="n">1 So it is.</aside>',
      ),
    );
    expect(textOf(book)).toBe("Far1, see the note and 2.\nNotes\nSo it is.");
    expect(JSON.stringify(book)).not.toContain("inside.invalid");
  });

  it("are parted where two are called for at one place", async () => {
    const book = await read(
      noted(
        '<p>Far<a epub:type="noteref" href="#m">1</a><a epub:type="noteref" href="#n">2</a>.</p><aside epub:type="footnote" id="m">Very.</aside><aside epub:type="footnote" id="n">So it is.</aside>',
      ),
    );
    expect(textOf(book)).toBe("Far1,2.\nNotes\nVery.\nSo it is.");
  });

  it("that nobody calls for stay with their chapter", async () => {
    const files = [
      { name: "a.xhtml", body: '<aside epub:type="footnote" id="n">Alone.</aside><p>One.</p>' },
      { name: "b.xhtml", body: "<p>Two.</p>" },
    ];
    expect(textOf(await read({ files }))).toBe("One.\nAlone.\nTwo.");
  });

  it("are all there once, and as many as there are calls, whatever the book", async () => {
    const places = fc.array(fc.record({ note: fc.nat(9), isMarked: fc.boolean() }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(places, fc.uniqueArray(fc.nat(9)), async (calls, notes) => {
        const body = `${calls.map(({ note, isMarked }) => `<p>w<a ${isMarked ? 'epub:type="noteref"' : ""} href="#n${note}">${note}</a></p>`).join("")}${notes.map((note) => `<aside epub:type="footnote" id="n${note}">note ${note}</aside>`).join("")}`;
        const book = await read(noted(body));
        const list = book.content.content.find(({ type }) => type === "orderedList");
        const called = [...new Set(calls.map(({ note }) => note))].filter((note) => notes.includes(note));
        expect(list?.type === "orderedList" ? list.content : []).toEqual(
          called.map((note) => entry(p(`note ${note}`))),
        );
        expect(
          textOf(book)
            .match(/note \d/gu)
            ?.toSorted() ?? [],
        ).toEqual(notes.map((note) => `note ${note}`).toSorted());
        const paragraphs = textOf(book).split("\n").slice(0, calls.length);
        expect(paragraphs).toEqual(
          calls.map(({ note }) => `w${called.includes(note) ? called.indexOf(note) + 1 : note}`),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("chapters", () => {
  const files = Array.from({ length: 4 }, (_, at) => ({
    name: `${at}.xhtml`,
    body: `<h1>Chapter ${at}</h1><p>w${at}</p>`,
  }));

  it("can be chosen, and notes are numbered within those", async () => {
    const book = await read({ files }, [1, 3]);
    expect(textOf(book)).toBe("Chapter 1\nw1\nChapter 3\nw3");
    expect(book.chapters.map(({ isTaken }) => isTaken)).toEqual([false, true, false, true]);
    expect(book.isCut).toBe(false);
  });

  it("of which none was chosen give a sentence", async () => {
    expect(await readEpub(epub({ files }), [17])).toEqual({
      problem: expect.stringMatching(/^There is no text/u) as string,
    });
  });

  it("that are more than a document holds are taken from the first, as many as fit", async () => {
    const long = { name: "long.xhtml", body: "<p>w</p>".repeat(60_000) };
    const book = await read({
      files: [
        ...files,
        long,
        { ...long, name: "longer.xhtml" },
        ...files.map(({ body }, at) => ({ name: `after${at}.xhtml`, body })),
      ],
    });
    expect(book.isCut).toBe(true);
    expect(book.chapters.map(({ isTaken }) => isTaken)).toEqual([
      true,
      true,
      true,
      true,
      true,
      ...Array.from({ length: 5 }, () => false),
    ]);
  }, 30_000);
});
