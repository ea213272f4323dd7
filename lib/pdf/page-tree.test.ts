import fc from "fast-check";
import { expect, test } from "vitest";
import { append } from "./append.ts";
import { codec } from "./child/codec.ts";
import { Edits } from "./edits.ts";
import { PdfFile } from "./file.ts";
import { straightenTree } from "./page-tree.ts";
import { pagesOf } from "./pages.ts";
import { fileOf, kinds, objectsOf } from "./testing/files.ts";
import { Ref } from "./objects.ts";

const read = (bytes: Uint8Array): Edits => new Edits(new PdfFile(bytes, codec));
const treeOf = (edits: Edits): Ref => {
  const tree = edits.dict(edits.file.trailer.get("Root")).get("Pages");
  if (!(tree instanceof Ref)) throw new Error("The file has no tree of pages.");
  return tree;
};

test("a tree that is wrong about how many pages it has says it afterwards, and has the same", () => {
  const papers = fc.record({ pages: fc.integer({ min: 1, max: 6 }), listsApart: fc.boolean() });
  fc.assert(
    fc.property(papers, fc.constantFrom(...kinds), fc.integer({ min: -3, max: 3 }), (paper, kind, wrong) => {
      const edits = read(fileOf(kind, objectsOf(paper)));
      const before = pagesOf(edits);
      expect(straightenTree(edits)).toBe(false);
      edits.edit(treeOf(edits)).set("Count", before.length + wrong);
      expect(straightenTree(edits)).toBe(wrong !== 0);
      const after = read(Buffer.concat([edits.file.bytes, append(edits, codec)]));
      expect(pagesOf(after)).toEqual(before);
      expect(after.dict(treeOf(after)).get("Count")).toBe(before.length);
    }),
  );
});
