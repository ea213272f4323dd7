import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { codec } from "#lib/pdf/child/codec.ts";
import { Edits } from "#lib/pdf/edits.ts";
import { PdfFile } from "#lib/pdf/file.ts";
import { readNumberTree } from "#lib/pdf/number-tree.ts";
import { name } from "#lib/pdf/objects.ts";
import { pagesOf } from "#lib/pdf/pages.ts";
import { fileOf, kinds, objectsOf, type Kind, type Paper } from "#lib/pdf/testing/files.ts";
import { originalJobOf } from "./original-job.ts";
import type { Pages } from "./model.ts";
import type { ExportQuery } from "./options.ts";
import { composeReport } from "./report.ts";
import { pressTask } from "./server/press.ts";
import { idOf, materialOf } from "./testing/material.ts";
import { isInstalled, ownReading, pdfJsReading, saying, withFile } from "./testing/read-back.ts";

const never = new AbortController().signal;
const words = "Words on page 1\nWords on page 2\nWords on page 3";
/** Three annotations: on a page; over two pages; a region. The second answers to a reply. */
const material = () =>
  materialOf(words, [
    { start: 0, end: 5, stance: "contested", comment: "Which words?", claim: 1 },
    { start: 9, end: 25, stance: "supported", replies: 2 },
    { start: 32, end: 36, comment: "A figure." },
  ]);
const quad = [40, 195, 100, 220] as const;
const onPages: Pages = {
  count: 3,
  labels: [null, "ii", null],
  places: new Map([
    [idOf(1_000), { places: [{ page: 1, quads: [[...quad]] }], isRegion: false }],
    [
      idOf(1_001),
      {
        places: [
          { page: 1, quads: [[...quad]] },
          { page: 2, quads: [[...quad]] },
        ],
        isRegion: false,
      },
    ],
    [idOf(1_002), { places: [{ page: 3, quads: [[50, 50, 200, 150]] }], isRegion: true }],
  ]),
  inFile: new Map(),
};

const paper: Paper = { pages: 3, listsApart: true };
const jobOf = (query: ExportQuery = {}, pages: Pages = onPages) =>
  originalJobOf(composeReport({ ...material(), pages }, query), pages);

async function made(bytes: Uint8Array, job = jobOf(), password = "") {
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes;
  };
  const {
    bytes: added,
    way,
    remarks,
  } = await pressTask({ original: job, password }, { signal: never, original: pieces() });
  return { way, remarks, whole: way === "appended" ? Buffer.concat([bytes, added]) : Buffer.from(added) };
}

describe("a PDF with our annotations", () => {
  test.each(kinds)(
    "has its own bytes first, then all of them, by name: %s",
    async (kind: Kind) => {
      const bytes = fileOf(kind, objectsOf(paper));
      const { whole, way } = await made(bytes);
      expect(way).toBe("appended");
      expect(whole.subarray(0, bytes.length).equals(bytes)).toBe(true);
      const found = ownReading(whole).map(({ page, kind, name }) => [page, kind, name]);
      expect(found).toEqual([
        [1, "Text", "prior-1"],
        [1, "Highlight", idOf(1_000)],
        [1, "Highlight", idOf(1_001)],
        [1, "Text", idOf(10_010)],
        [1, "Text", idOf(10_011)],
        [2, "Text", "prior-2"],
        [2, "Highlight", `${idOf(1_001)}#2`],
        [3, "Text", "prior-3"],
        [3, "Square", idOf(1_002)],
      ]);
      const read = await pdfJsReading(whole);
      expect(read.annotations.filter(({ subtype }) => subtype !== "Popup")).toHaveLength(9);
      expect(read.attachments).toEqual(["annotations.jsonld"]);
      expect(read.outline).toEqual(["Notes", "Claims"]);
      expect(read.pages).toBeGreaterThan(3);
    },
    30_000,
  );

  test.runIf(isInstalled("qpdf"))(
    "is a file without faults, tagged or not, by qpdf",
    async () => {
      for (const isTagged of [false, true]) {
        const { whole } = await made(fileOf("stream", objectsOf({ ...paper, isTagged })));
        withFile(whole, (path) =>
          expect(saying("qpdf", "--check", path)).toContain("No syntax or stream encoding errors found"),
        );
      }
    },
    30_000,
  );

  test("that is tagged has each of them in its structure, and is gone through in that order", async () => {
    const { whole } = await made(fileOf("stream", objectsOf({ ...paper, isTagged: true })));
    const edits = new Edits(new PdfFile(whole, codec));
    const root = edits.dict(edits.dict(edits.file.trailer.get("Root")).get("StructTreeRoot"));
    const parents = readNumberTree(edits, root.get("ParentTree"));
    const own = pagesOf(edits).flatMap((page) =>
      edits.array(edits.dict(page).get("Annots")).filter((ref) => edits.dict(ref).has("StructParent")),
    );
    expect(own.length).toBeGreaterThan(5);
    for (const ref of own) {
      const element = edits.dict(parents.get(Number(edits.dict(ref).get("StructParent"))));
      expect(edits.array(element.get("K")).map((kid) => edits.dict(kid).get("Obj"))).toContainEqual(ref);
      expect(edits.dict(element.get("Pg")).get("Tabs")).toEqual(name("S"));
    }
  }, 30_000);

  test("is byte for byte the same when it is made again", async () => {
    const bytes = fileOf("table", objectsOf(paper));
    expect((await made(bytes)).whole.equals((await made(bytes)).whole)).toBe(true);
  }, 30_000);

  test("says its notes and claims on pages only where they are asked for", async () => {
    const bytes = fileOf("table", objectsOf(paper));
    const { whole } = await made(bytes, jobOf({ notes: "none", claims: "no" }));
    expect(pagesOf(new Edits(new PdfFile(whole, codec)))).toHaveLength(3);
    expect(ownReading(whole)).toHaveLength(9);
  }, 30_000);

  test("has what came from it once, with the replies that are new", async () => {
    const bytes = fileOf("table", objectsOf(paper));
    const inFile = new Map([[idOf(1_001), { key: "prior-2", at: null }]]);
    const { whole } = await made(bytes, jobOf({ notes: "none", claims: "no" }, { ...onPages, inFile }));
    const names = ownReading(whole).map(({ page, name }) => `${page} ${name}`);
    expect(names).not.toContain(`1 ${idOf(1_001)}`);
    expect(names.filter((name) => name.startsWith("2 "))).toEqual([
      "2 prior-2",
      `2 ${idOf(10_010)}`,
      `2 ${idOf(10_011)}`,
    ]);
    const read = await pdfJsReading(whole);
    expect(read.annotations.filter(({ inReplyTo }) => inReplyTo !== undefined)).toHaveLength(2);
  }, 30_000);

  test("is the same when what was exported is exported again", async () => {
    const once = (await made(fileOf("table", objectsOf(paper)), jobOf({ notes: "none", claims: "no" }))).whole;
    const twice = (await made(once, jobOf({ notes: "none", claims: "no" }))).whole;
    expect(ownReading(twice)).toEqual(ownReading(once));
  }, 30_000);

  test("loses none that has no place on its pages", async () => {
    const { whole } = await made(
      fileOf("table", objectsOf(paper)),
      jobOf({ notes: "none", claims: "no" }, { ...onPages, places: new Map() }),
    );
    expect(ownReading(whole).filter(({ page, kind }) => page === 1 && kind === "Text")).toHaveLength(1 + 3 + 2);
  }, 30_000);

  test("takes little room for each", async () => {
    const bytes = fileOf("table", objectsOf(paper));
    const { whole } = await made(bytes, jobOf({ notes: "none", claims: "no" }));
    const data = Buffer.from(jobOf().webAnnotations).length;
    expect(whole.length - bytes.length - data).toBeLessThan(6 * 1_200 + 1_000);
  }, 30_000);
});

describe("a file that can't be added to", () => {
  test("because its end is missing is copied, and has everything", async () => {
    const bytes = fileOf("table", objectsOf(paper));
    const { whole, way } = await made(bytes.subarray(0, Buffer.from(bytes).lastIndexOf("startxref")));
    expect(way).toBe("copied");
    expect(ownReading(whole).filter(({ page }) => page <= 3)).toHaveLength(9);
  }, 30_000);

  test("because it is none is refused with a sentence", async () => {
    await expect(made(Buffer.from("No PDF at all"))).rejects.toMatchObject({
      code: "invalid",
      message: "This PDF is damaged, and no part of it can be read.",
    });
  }, 30_000);

  const locked = (bytes: Uint8Array, ...options: string[]): Uint8Array => {
    const folder = mkdtempSync(join(tmpdir(), "touchstone-lock-"));
    try {
      const [plain, closed] = [join(folder, "plain.pdf"), join(folder, "locked.pdf")];
      writeFileSync(plain, bytes);
      spawnSync("qpdf", ["--encrypt", ...options, "--", plain, closed]);
      return new Uint8Array(readFileSync(closed));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test.runIf(isInstalled("qpdf"))(
    "because it is locked is unlocked, as far as its lock allows",
    async () => {
      const bytes = fileOf("table", objectsOf(paper));
      const open = await made(locked(bytes, "", "owner", "256"));
      expect([open.way, open.remarks]).toEqual(["copied", []]);
      expect(ownReading(open.whole).filter(({ page }) => page <= 3)).toHaveLength(9);
      const onlyNotes = await made(locked(bytes, "", "owner", "256", "--modify=annotate", "--assemble=n"));
      expect(onlyNotes.remarks).toHaveLength(1);
      expect(pagesOf(new Edits(new PdfFile(onlyNotes.whole, codec)))).toHaveLength(3);
      await expect(made(locked(bytes, "", "owner", "256", "--annotate=n"))).rejects.toMatchObject({ code: "invalid" });
      await expect(made(locked(bytes, "user", "owner", "256"))).rejects.toMatchObject({
        fields: { password: /needed/u },
      });
      expect((await made(locked(bytes, "user", "owner", "256"), jobOf(), "user")).way).toBe("copied");
    },
    60_000,
  );
});
