import { describe, expect, it } from "vitest";
import type { Block } from "#lib/documents/content.ts";
import { p, r, style, styled } from "../testing/docx.ts";
import { blocksOf, read, textOf, words } from "../testing/read.ts";

describe("what a paragraph is", () => {
  const parts = {
    styles: [
      style("berschrift2", "heading 2"),
      style("Mine", "My heading", '<w:basedOn w:val="berschrift2"/>'),
      style("T", "Title"),
      style("Z", "Quote"),
      style("C", "HTML Preformatted"),
      style("a", "a", '<w:basedOn w:val="a"/>'),
    ].join(""),
  };
  it("is said by its style, in files of every language, or by what that is based on", async () => {
    const body =
      styled("T", "The title") +
      styled("Mine", "Part") +
      styled("Z", "said") +
      styled("Z", "again") +
      styled("C", "x = 1") +
      p("", '<w:pStyle w:val="C"/>') +
      styled("C", "  y") +
      styled("a", "end");
    expect(await blocksOf(body, { parts })).toEqual([
      { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "The title" }] },
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Part" }] },
      { type: "blockquote", content: [words("said"), words("again")] },
      { type: "codeBlock", attrs: { language: null }, content: [{ type: "text", text: "x = 1\n\n  y" }] },
      words("end"),
    ]);
    expect(
      await read({ body, parts, core: "<dc:title>Other</dc:title><dc:creator>Ana Lee</dc:creator>" }),
    ).toMatchObject({ title: "The title", author: "Ana Lee" });
  });

  it("is its outline level where that is said, and a line where there is only a border", async () => {
    const body =
      p(r("Part", "<w:b/>"), '<w:outlineLvl w:val="2"/>') + p("", '<w:pBdr><w:bottom w:val="single"/></w:pBdr>');
    expect(await blocksOf(body)).toEqual([
      { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Part" }] },
      { type: "horizontalRule" },
    ]);
  });
});

describe("a large first letter", () => {
  const letter = (kind: string, said: string) =>
    p(r(said), `<w:keepNext/><w:framePr w:dropCap="${kind}" w:lines="3"/>`);

  it("is the first of its word, wherever it stands", async () => {
    const body = `${letter("drop", "T")}${p(r("he harbour"))}${letter("margin", "W")}${p(r("as closed"))}`;
    expect(textOf(await read({ body }))).toBe("The harbour\nWas closed");
  });

  it("is kept where no word goes on, and a frame without one stands by itself", async () => {
    const body = `${letter("none", "Aside")}${p(r("he harbour"))}${letter("drop", "T")}`;
    expect(textOf(await read({ body }))).toBe("Aside\nhe harbour\nT");
  });
});

describe("lists", () => {
  const level = (at: number, format: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
  const parts = {
    numbering: `<w:abstractNum w:abstractNumId="0">${level(0, "decimal")}${level(1, "bullet")}${level(2, "lowerLetter")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  };
  const item = (text: string, at = 0, id = 1): string =>
    p(r(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
  const listItem = (...content: Block[]) => ({ type: "listItem" as const, content });

  it("are nested by their levels", async () => {
    expect(await blocksOf(item("a") + item("b", 1) + item("c", 2) + item("d", 1) + item("e"), { parts })).toEqual([
      {
        type: "orderedList",
        attrs: { start: 1 },
        content: [
          listItem(words("a"), {
            type: "bulletList",
            content: [
              listItem(words("b"), { type: "orderedList", attrs: { start: 1 }, content: [listItem(words("c"))] }),
              listItem(words("d")),
            ],
          }),
          listItem(words("e")),
        ],
      },
    ]);
  });

  it("go on counting after something else, and start anew where they say so", async () => {
    const blocks = await blocksOf(item("a") + item("b") + p(r("text")) + item("c") + item("d", 0, 2), { parts });
    expect(blocks.map((block) => (block.type === "orderedList" ? block.attrs?.start : block.type))).toEqual([
      1,
      "paragraph",
      3,
      1,
    ]);
  });

  it("are flattened where they are deeper than a document can be, with every word where it was", async () => {
    const table = (inside: string, depth: number): string =>
      depth === 0
        ? inside
        : table(`<w:tbl><w:tr><w:tc>${p(r(`t${depth}`))}${inside}${p("")}</w:tc></w:tr></w:tbl>`, depth - 1);
    const document = await read({ body: table(item("deep") + item("deeper", 1), 12), parts });
    expect(textOf(document)).toBe(
      Array.from({ length: 12 }, (_, at) => at + 1)
        .map((depth) => `t${depth}`)
        .concat("deep", "deeper")
        .join("\n"),
    );
  });
});

describe("tables", () => {
  const tc = (text: string, properties = ""): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text ? r(text) : "")}</w:tc>`;
  const cell = (text: string, colspan = 1, rowspan = 1) => ({
    type: "tableCell",
    ...(colspan > 1 || rowspan > 1 ? { attrs: { colspan, rowspan } } : {}),
    content: [text ? words(text) : { type: "paragraph" }],
  });

  it("keep their spans and heads", async () => {
    const body = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${tc("head", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${tc("tall", '<w:vMerge w:val="restart"/>')}${tc("b")}</w:tr><w:tr>${tc("", "<w:vMerge/>")}${tc("")}</w:tr><w:sdt><w:sdtContent><w:tr>${tc("c")}${tc("d")}</w:tr></w:sdtContent></w:sdt></w:tbl>`;
    expect(await blocksOf(body)).toEqual([
      {
        type: "table",
        content: [
          { type: "tableRow", content: [{ ...cell("head", 2), type: "tableHeader" }] },
          { type: "tableRow", content: [cell("tall", 1, 2), cell("b")] },
          { type: "tableRow", content: [cell("")] },
          { type: "tableRow", content: [cell("c"), cell("d")] },
        ],
      },
    ]);
  });
});
