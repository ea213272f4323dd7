import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePage, kindOfPage } from "./page-types.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

describe("the letters of a page", () => {
  it("are UTF-8 where nothing else is said, and whatever the text is it comes back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const known = text.replace(/^\uFEFF+/u, "");
        expect(decodePage(new TextEncoder().encode(`<p>${known}`), "text/html")).toBe(`<p>${known}`);
      }),
    );
  });

  it.each([
    ["the mark before what the server says", "\xEF\xBB\xBF\xC3\xA9", "text/html; charset=iso-8859-1", "é"],
    [
      "the server before the page",
      '<meta charset="utf-8">\xE9',
      "text/html; charset=ISO-8859-1",
      '<meta charset="utf-8">é',
    ],
    ["the page's own word", '<meta charset="windows-1251">\xCF', "text/html", '<meta charset="windows-1251">П'],
    [
      "the page's older word",
      '<meta http-equiv="content-type" content="text/html; charset=shift_jis">\x93\xFA',
      "",
      '<meta http-equiv="content-type" content="text/html; charset=shift_jis">日',
    ],
    ["no UTF-16 in ASCII", '<meta charset="utf-16">\xC3\xA9', "text/html", '<meta charset="utf-16">é'],
    ["old Windows where it is not UTF-8", "caf\xE9 \x93x\x94", "text/html", "café “x”"],
    ["a name nobody knows is as good as none", "caf\xE9", "text/html; charset=klingon", "café"],
  ])("%s", (_name, page, contentType, text) => {
    expect(decodePage(bytes(page), contentType)).toBe(text);
  });
});

describe("what was fetched", () => {
  it.each([
    ["text/html; charset=x", "/a", "hello", "html"],
    ["text/html", "/a", "%PDF-1.7", "pdf"],
    ["application/octet-stream", "/a.docx", "PK\x03\x04", "docx"],
    ["application/octet-stream", "/a.zip", "PK\x03\x04", null],
    ["", "/", "<!doctype html><p>x", "html"],
    ["", "/", "GIF89a", null],
    ["image/svg+xml", "/", "<html>", null],
  ])("%s %s %s is %s", (contentType, path, start, kind) => {
    expect(kindOfPage(contentType, path, bytes(start))).toBe(kind);
  });
});
