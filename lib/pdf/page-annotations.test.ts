import fc from "fast-check";
import { expect, test } from "vitest";
import { codec } from "./child/codec.ts";
import { Edits } from "./edits.ts";
import { PdfFile } from "./file.ts";
import { dict, name, Ref, type PdfObject } from "./objects.ts";
import { addAnnotations, annotationsOf } from "./page-annotations.ts";
import { pagesOf } from "./pages.ts";
import { plainFile } from "./testing/objects.ts";

const PAGES = 3;
/** The first of the references that lead to lists, or in circles. */
const WAYS = 3 + PAGES;

/** Three pages, whose annotations are where references to references lead. @param ways where each leads: to another of them, or to a list */
const leading = (ways: readonly (number | "list")[]): Uint8Array =>
  plainFile([
    dict({ Type: name("Catalog"), Pages: new Ref(2) }),
    dict({ Type: name("Pages"), Kids: [3, 4, 5].map((page) => new Ref(page)), Count: PAGES }),
    ...Array.from({ length: PAGES }, (_, at) =>
      dict({ Type: name("Page"), Parent: new Ref(2), Annots: new Ref(WAYS + (at % ways.length)) }),
    ),
    ...ways.map((way): PdfObject => (way === "list" ? [new Ref(1)] : new Ref(WAYS + (way % ways.length)))),
  ]);

test("what is put onto a page is on no other, however their lists are reached, and keeps what is there", () => {
  const way = fc.oneof(fc.nat(3), fc.constant("list" as const));
  fc.assert(
    fc.property(fc.array(way, { minLength: 1, maxLength: 4 }), fc.nat(PAGES - 1), (ways, at) => {
      const edits = new Edits(new PdfFile(leading(ways), codec));
      const pages = pagesOf(edits);
      const before = pages.map((page) => annotationsOf(edits, page));
      const added = edits.add(dict({ Type: name("Annot") }));
      addAnnotations(edits, pages, new Map(pages.slice(at, at + 1).map((page) => [page, [added]])));
      expect(pages.map((page) => annotationsOf(edits, page))).toEqual(
        before.map((list, page) => (page === at ? [...list, added] : list)),
      );
    }),
  );
});
