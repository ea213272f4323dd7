import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sniff, SNIFF_BYTES } from "./sniff.ts";

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe("what a file is", () => {
  test.each([
    ["%PDF-1.7\n…", "reading.txt", "application/pdf"],
    ["\r\njunk before %PDF-1.4", "x", "application/pdf"],
    ["PK\x03\x04\x14\0\x06\0[Content_Types].xml", "draft.docx", DOCX],
    ["PK\x03\x04\n\0\0\0\0\0mimetypeapplication/epub+zip", "book.zip", "application/epub+zip"],
    ["<!DOCTYPE html><title>x</title>", "page", "text/html"],
    ["\xef\xbb\xbf <!-- saved --> <html>", "page", "text/html"],
    ["no tags at all", "page.HTM", "text/html"],
    ["# Title", "notes.md", "text/markdown"],
    ["Just words.", "notes.txt", "text/plain"],
    ["\xff\xfeW\0o\0r\0d\0s\0", "wide.txt", "text/plain"],
  ])("%j called %s is %s", (head, name, type) => {
    expect(sniff(bytes(head), name)).toEqual({ type });
  });

  test.each([
    ["", "empty.txt", "empty"],
    ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old.doc", "older Word"],
    ["\x89PNG\r\n\x1a\n", "draft.docx", "picture"],
    ["MZ\x90", "draft.txt", "program"],
    ["PK\x03\x04", "sheet.xlsx", "not a Word document"],
    ["words\0and nothing", "draft.txt", "not a text"],
    ["{\\rtf1", "draft.rtf", "rich text"],
  ])("%j called %s is refused with a sentence", (head, name, says) => {
    const sniffed = sniff(bytes(head), name);
    expect("problem" in sniffed && sniffed.problem).toContain(says);
  });

  test("whatever the bytes and the name, there is an answer", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: SNIFF_BYTES }), fc.string(), (head, name) => {
        const sniffed = sniff(head, name);
        expect("type" in sniffed || sniffed.problem.length > 0).toBe(true);
      }),
    );
  });
});
