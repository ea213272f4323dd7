import { describe, expect, it } from "vitest";
import { copyOf } from "#lib/pdf/child/copy.ts";
import { NEEDS_PASSWORD, WRONG_PASSWORD } from "../refusal.ts";
import { locked } from "../testing/locked.ts";
import { lockedForUsers } from "../testing/locked-for-users.ts";
import { fileOf, paper } from "../testing/paper.ts";
import { linesRead, readPaper } from "../testing/read-paper.ts";
import { annotationsOf } from "./annotations.ts";
import { startEngine } from "./engine.ts";
import { openFile } from "./open.ts";

const stream = (content: string): string => `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
const words = (said: string): string => stream(`BT /F1 20 Tf 30 500 Td (${said}) Tj ET`);
const page = (contents: number): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents ${contents} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`;
const HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

describe("a locked file", () => {
  it("opens without a password where it needs none, and says what its lock allows", async () => {
    const { text, head } = await readPaper(locked("Behind a lock.", { permissions: -44 }));
    expect(text).toBe("Behind a lock.");
    expect(head.isProtected).toBe(true);
    expect(head.permissions).toEqual({ mayExtract: true, mayAnnotate: false, mayChange: false });
  });

  it("opens with its password, and asks for it until it is the right one", async () => {
    const file = locked("Behind a lock.", { password: "sesame" });
    expect(await linesRead(file)).toEqual([{ problem: NEEDS_PASSWORD, needsPassword: true }]);
    expect(await linesRead(file, "simsim")).toEqual([{ problem: WRONG_PASSWORD, needsPassword: true }]);
    const read = await linesRead(file, "sesame");
    expect(read.flatMap((line) => ("page" in line ? line.page.runs.map(({ text }) => text) : []))).toEqual([
      "Behind a lock.",
    ]);
  });
});

describe("a file whose owner has no password", () => {
  it.each([5, 6] as const)("opens without one, and with that of its users: revision %i", async (revision) => {
    const file = lockedForUsers("For whom it is.", revision);
    for (const password of [undefined, "sesame"]) {
      const read = await linesRead(file, password);
      expect(read.flatMap((line) => ("page" in line ? line.page.runs.map(({ text }) => text) : []))).toEqual([
        "For whom it is.",
      ]);
    }
    expect(await linesRead(file, "simsim")).toEqual([{ problem: WRONG_PASSWORD, needsPassword: true }]);
  });

  it("has a copy that others can write on", async () => {
    const copy = await copyOf(lockedForUsers("For whom it is.", 6), "");
    expect((await readPaper(copy.bytes)).text).toBe("For whom it is.");
    expect(copy.mayAnnotate).toBe(true);
  });

  it("asks for one where its owner has one, too", async () => {
    const file = lockedForUsers("For whom it is.", 6, { owner: "mine" });
    expect(await linesRead(file)).toEqual([{ problem: NEEDS_PASSWORD, needsPassword: true }]);
  });
});

describe("a file that PDFium does not open", () => {
  it("is read by what is whole in it, where it lost its heading and the table of its objects", async () => {
    const whole = Buffer.from(paper({ pages: [{ words: [{ x: 30, y: 500, text: "What is left of it." }] }] }));
    const said = whole.toString("latin1");
    const lost = Buffer.from(said.slice(said.indexOf("1 0 obj"), said.indexOf("xref")), "latin1");
    expect((await readPaper(lost)).text).toBe("What is left of it.");
    expect((await readPaper((await copyOf(lost, "")).bytes)).text).toBe("What is left of it.");
  });
});

describe("a file", () => {
  it("has its own table of contents, and names for its pages", async () => {
    const read = await readPaper(
      fileOf([
        "<</Type/Catalog/Pages 2 0 R/Outlines 9 0 R/PageLabels<</Nums[0<</S/r>> 1<</S/D/P(A-)/St 7>>]>>>>",
        "<</Type/Pages/Kids[5 0 R 7 0 R]/Count 2>>",
        HELVETICA,
        "<<>>",
        page(6),
        words("The first page."),
        page(8),
        words("The second page."),
        "<</Type/Outlines/First 10 0 R/Last 10 0 R/Count 2>>",
        "<</Title(A part)/Parent 9 0 R/Dest[5 0 R/Fit]/First 11 0 R/Last 11 0 R/Count 1>>",
        "<</Title(Its chapter)/Parent 10 0 R/Dest[7 0 R/Fit]>>",
      ]),
    );
    expect(read.end.outline).toEqual([
      { title: "A part", depth: 0, page: 1 },
      { title: "Its chapter", depth: 1, page: 2 },
    ]);
    expect(read.pages.map(({ label }) => label)).toEqual(["i", "A-7"]);
  });

  it("has ligatures spelt out, each letter with its part of their place", async () => {
    const meaning = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <23> <FB03> endbfchar";
    const read = await readPaper(
      fileOf([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[5 0 R]/Count 1>>",
        HELVETICA.replace(">>", "/ToUnicode 7 0 R>>"),
        "<<>>",
        page(6),
        words("an o#ce"),
        stream(meaning),
      ]),
    );
    expect(read.text).toBe("an office");
    const edges = read.pages[0]?.runs[0]?.edges ?? [];
    expect(edges).toHaveLength("an office".length + 1);
    expect(edges.every((edge, at) => at === 0 || edge > (edges[at - 1] ?? 0))).toBe(true);
  });

  it("may claim pages that are not there", async () => {
    const claims = fileOf([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[5 0 R]/Count 40>>",
      HELVETICA,
      "<<>>",
      page(6),
      words("The only page."),
    ]);
    const read = await readPaper(claims);
    expect(read.head.pageCount).toBe(1);
    expect(read.text).toBe("The only page.");
  });

  it("tells how many files are in it, our own left aside", async () => {
    const attached = (name: string): string => `<</Type/Filespec/F(${name})/UF(${name})/EF<</F 7 0 R>>>>`;
    const file = fileOf([
      "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)8 0 R(annotations.jsonld)9 0 R(b)10 0 R]>>>>>>",
      "<</Type/Pages/Kids[5 0 R]/Count 1>>",
      HELVETICA,
      "<<>>",
      page(6),
      words("A portfolio."),
      stream("a"),
      ...["a.pdf", "annotations.jsonld", "b.pdf"].map(attached),
    ]);
    expect((await readPaper(file)).end.attachments).toBe(2);
  });

  it("may claim fewer pages than there are", async () => {
    const claims = fileOf([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[5 0 R 7 0 R]/Count 1>>",
      HELVETICA,
      "<<>>",
      page(6),
      words("The first page."),
      page(8),
      words("The second page."),
    ]);
    const read = await readPaper(claims);
    expect(read.head.pageCount).toBe(2);
    expect(read.text).toBe("The first page.\nThe second page.");
  });

  it("has great signs of mathematics marked as far as they hang from their line", async () => {
    const font =
      "<</Type/Font/Subtype/Type3/FontBBox[0 -3000 1000 500]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</integral 7 0 R>>" +
      "/Encoding<</Type/Encoding/Differences[82/integral]>>/FirstChar 82/LastChar 82/Widths[500]/Resources<<>>>>";
    const read = await readPaper(
      fileOf([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[5 0 R]/Count 1>>",
        HELVETICA,
        "<<>>",
        page(6).replace("/F1 3 0 R", "/F1 3 0 R/F2 8 0 R"),
        stream("BT /F1 10 Tf 30 500 Td (over) Tj /F2 10 Tf 24 8 Td (R) Tj ET"),
        stream("500 0 0 -2200 500 0 d1 0 -2200 500 2200 re f"),
        font,
      ]),
    );
    const sign = read.pages[0]?.runs.find(({ text }) => text === "∫");
    expect(sign?.box).toEqual([54, 486, 59, 508]);
  });

  it("has its annotations counted where they are more than are taken note of", async () => {
    const note = "<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(A note)>>";
    const link = "<</Type/Annot/Subtype/Link/Rect[10 10 30 30]>>";
    const file = paper({ pages: [{ words: [], annotations: [note, note, link, note, note] }] });
    const engine = await startEngine(256 * 1_048_576);
    const opened = engine.pdfium.FPDF_LoadPage(openFile(engine, file, undefined).file, 0);
    const { found, leftAlone, unread } = annotationsOf(engine, opened, 1, 3);
    expect([found.length, leftAlone, unread]).toEqual([3, 1, 1]);
  });
});
