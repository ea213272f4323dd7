/** Small files with pages, in every way in which a file can say where its objects are. */
import { codec } from "../child/codec.ts";
import { Edits } from "../edits.ts";
import { PdfFile } from "../file.ts";
import { bytesOf } from "../lexer.ts";
import { dict, name, Ref, Stream, type PdfObject } from "../objects.ts";
import { rewrite } from "../rewrite.ts";
import { serialise } from "../serialise.ts";
import { text } from "../strings.ts";
import { plainFile } from "./objects.ts";

export type Paper = {
  readonly pages: number;
  /** Whether each page's list of annotations stands by itself. */
  readonly listsApart: boolean;
  /** Whether pages 1 and 2 share one list of annotations. */
  readonly sharesLists?: boolean;
  readonly isTagged?: boolean;
};

/** A catalogue, a tree, pages with a line of words each, and a note on each of them. */
export function objectsOf({ pages, listsApart, sharesLists = false, isTagged = false }: Paper): PdfObject[] {
  const at = (page: number, part: number): Ref => new Ref(5 + page * 4 + part);
  const listOf = (page: number): PdfObject => {
    if (!listsApart) return [at(page, 2)];
    return at(sharesLists && page === 1 ? 0 : page, 3);
  };
  const kids = Array.from({ length: pages }, (_, page) => at(page, 0));
  const tree = new Ref(5 + pages * 4);
  const font = dict({ Type: name("Font"), Subtype: name("Type1"), BaseFont: name("Helvetica") });
  return [
    dict({
      Type: name("Catalog"),
      Pages: new Ref(2),
      ...(isTagged ? { StructTreeRoot: tree, MarkInfo: dict({ Marked: true }) } : {}),
    }),
    dict({ Type: name("Pages"), Kids: kids, Count: pages, MediaBox: [0, 0, 400, 300] }),
    font,
    dict({ Title: text("A small file") }),
    ...kids.flatMap((page, index) => [
      dict({
        Type: name("Page"),
        Parent: new Ref(2),
        Contents: at(index, 1),
        Resources: dict({ Font: dict({ F: new Ref(3) }) }),
        Annots: listOf(index),
        ...(isTagged ? { StructParents: index } : {}),
      }),
      wordsOn(index),
      dict({
        Type: name("Annot"),
        Subtype: name("Text"),
        Rect: [10, 270, 30, 290],
        Contents: text(`Note on page ${index + 1}`),
        NM: text(`prior-${index + 1}`),
        P: page,
      }),
      [at(index, 2)],
    ]),
    ...(isTagged ? [treeOf(tree, kids)].flat() : []),
  ];
}

function wordsOn(page: number): Stream {
  const bytes = bytesOf(`BT /F 20 Tf 40 200 Td (Words on page ${page + 1}) Tj ET`);
  return new Stream(dict({ Length: bytes.length }), bytes);
}

/** A structure in which each page is a paragraph. */
function treeOf(root: Ref, pages: readonly Ref[]): PdfObject[] {
  const element = (page: number): Ref => new Ref(root.number + 2 + page);
  const document = new Ref(root.number + 1);
  return [
    dict({
      Type: name("StructTreeRoot"),
      K: [document],
      ParentTree: dict({ Nums: pages.flatMap((_, page) => [page, [element(page)]]) }),
      ParentTreeNextKey: pages.length,
    }),
    dict({ Type: name("StructElem"), S: name("Document"), P: root, K: pages.map((_, page) => element(page)) }),
    ...pages.map((page) => dict({ Type: name("StructElem"), S: name("P"), P: document, Pg: page, K: 0 })),
  ];
}

export const kinds = ["table", "stream", "hybrid", "updated", "junk before", "no newline at the end"] as const;
export type Kind = (typeof kinds)[number];

/** A file of these objects, which says where they are in one of the ways there are. */
export function fileOf(kind: Kind, objects: readonly PdfObject[]): Uint8Array {
  const plain = plainFile(objects);
  if (kind === "stream") return rewrite(new Edits(new PdfFile(plain, codec)), codec);
  if (kind === "junk before") return joined(bytesOf("From: somebody\r\n\r\n"), plain);
  if (kind === "no newline at the end") return plain.subarray(0, plain.length - 1);
  if (kind === "updated") return updated(plain, objects);
  return kind === "hybrid" ? hybrid([...objects, null]) : plain;
}

/** Saved again by hand: object 4 is said anew and has a generation of its own, and a new section says where. */
function updated(plain: Uint8Array, objects: readonly PdfObject[]): Uint8Array {
  const before = new PdfFile(plain, codec).crossReference.start;
  const at = plain.length;
  const object = `4 3 obj\n${serialise(objects[3] ?? null)}\nendobj\n`;
  const row = `${String(at).padStart(10, "0")} 00003 n\r\n`;
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 4 3 R/Prev ${before}>>\n`;
  const end = `startxref\n${at + object.length}\n%%EOF`;
  return joined(plain, bytesOf(`${object}xref\n4 1\n${row}${trailer}${end}`));
}

/** The last object is in an object stream that only new readers know of: from a compressed table beside the table. */
function hybrid(objects: readonly PdfObject[]): Uint8Array {
  const hidden = objects.length;
  const packed = `${hidden} 0 ${serialise(dict({ Hidden: true }))}`;
  const first = String(hidden).length + 3;
  const container = new Stream(
    dict({ Type: name("ObjStm"), N: 1, First: first, Length: packed.length }),
    bytesOf(packed),
  );
  const plain = plainFile([...objects, container]);
  const { start } = new PdfFile(plain, codec).crossReference;
  const table = plain.subarray(0, start);
  const number = objects.length + 2;
  const rows = Uint8Array.from([2, (hidden + 1) >> 8, (hidden + 1) & 255, 0]);
  const entries = dict({ Type: name("XRef"), W: [1, 2, 1], Index: [hidden, 1], Size: number + 1, Length: 4 });
  const stream = joined(
    bytesOf(`${number} 0 obj\n${serialise(entries)}\nstream\n`),
    rows,
    bytesOf("\nendstream\nendobj\n"),
  );
  const rowsOf = new TextDecoder("latin1").decode(plain.subarray(start));
  // The object that is hidden from old readers is free in the table they read.
  const lines = rowsOf.slice(0, rowsOf.indexOf("trailer")).split("\n");
  lines[2 + hidden] = "0000000000 00000 f ";
  const trailer = `trailer\n<</Size ${number + 1}/Root 1 0 R/XRefStm ${start}>>\nstartxref\n${start + stream.length}\n%%EOF\n`;
  return joined(table, stream, bytesOf(`${lines.join("\n")}${trailer}`));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
