import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deflatedZeros } from "#lib/docx/testing/bombs.ts";
import { pageLayoutSchema } from "../model.ts";
import { pointInto } from "../frame.ts";
import { passageAt, quadsOf, stretchUnder } from "../places.ts";
import { DAMAGED, NO_PDF, TOO_LARGE } from "../refusal.ts";
import { column, fileOf, paper } from "../testing/paper.ts";
import { type PaperRead, problemOf, readPaper } from "../testing/read-paper.ts";

/** Every run is its stretch of the text, and they come in the order of the text. */
function expectWhole({ pages, text }: PaperRead): void {
  let last = -1;
  for (const page of pages) {
    expect(pageLayoutSchema.safeParse(page).success).toBe(true);
    expect(page.start).toBeLessThan(page.end);
    for (const { start, text: words, edges } of page.runs) {
      expect(text.slice(start, start + words.length)).toBe(words);
      expect(edges.length).toBe(words.length + 1);
      expect(start).toBeGreaterThan(last);
      last = start;
    }
  }
}

const LEFT = [
  "The river rises in the hills above",
  "the town and runs past the old mill,",
  "where the miller kept a record of its",
];
const RIGHT = [
  "height on every day of the year until",
  "the mill was sold. Nobody has kept",
  "such a record since that time.",
];

describe("a page of two columns", () => {
  it("is read one column after the other, and a paragraph that runs over both is one", async () => {
    const words = [...column(30, 500, LEFT), ...column(210, 500, RIGHT)];
    const read = await readPaper(paper({ pages: [{ words }] }));
    expectWhole(read);
    expect(read.text).toBe([...LEFT, ...RIGHT].join(" "));
  });

  it("is read so even when the file has the lower block of a column first", async () => {
    const words = [...column(30, 300, ["This stands below the rest of it."]), ...column(30, 500, LEFT)];
    const read = await readPaper(paper({ pages: [{ words }] }));
    expect(read.text.indexOf("The river")).toBeLessThan(read.text.indexOf("This stands"));
  });
});

describe("the ends of lines", () => {
  it.each<readonly [string, readonly string[], string]>([
    [
      "divided words are joined",
      ["They published a report on the environ-", "ment of the lake in May."],
      "the environment of",
    ],
    [
      "compounds keep their hyphen",
      ["It is a well-known lake, and it is a well-", "known town beside it too."],
      "a well-known town",
    ],
  ])("%s", async (_name, lines, expected) => {
    const read = await readPaper(paper({ pages: [{ words: column(30, 500, lines) }] }));
    expectWhole(read);
    expect(read.text).toContain(expected);
  });
});

describe("running heads and page numbers", () => {
  const page = (number: number) => ({
    words: [
      { x: 30, y: 570, text: "Annual report of the mill" },
      ...column(30, 500, [`Sentence number ${"abcdef"[number] ?? ""} stands on this page alone.`]),
      { x: 200, y: 20, text: String(number + 6) },
    ],
  });

  it("are no text of the document, and have no run", async () => {
    const read = await readPaper(paper({ pages: [0, 1, 2, 3, 4].map(page) }));
    expectWhole(read);
    expect(read.text).not.toMatch(/Annual|\d/u);
    expect(read.text.match(/Sentence number/gu)).toHaveLength(5);
  });

  it("stay where they stand once", async () => {
    expect((await readPaper(paper({ pages: [page(0)] }))).text).toContain("Annual report");
  });
});

describe("a page", () => {
  it("without words is one leaf, and a region of it is that leaf", async () => {
    const read = await readPaper(paper({ pages: [{ words: [] }, { words: column(30, 500, ["Words at last."]) }] }));
    expectWhole(read);
    expect(read.end.pagesWithoutText).toEqual([1]);
    expect(read.text).toBe("\uFFFC\nWords at last.");
    const [page] = read.pages;
    expect(page && passageAt(page, [10, 10, 50, 50])).toEqual({ start: 0, end: 1 });
  });

  it("whose letters have no meaning has no words", async () => {
    const font =
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/Differences[65/g1/g2/g3/g4]>>/FontDescriptor<</Type/FontDescriptor/FontName/Own/Flags 4>>>>";
    const read = await readPaper(paper({ font, pages: [{ words: column(30, 500, ["\x01\x02\x03\x04\x05\x06"]) }] }));
    expect(read.text).toBe("\uFFFC");
  });

  it.each([0, 90, 180, 270] as const)(
    "with a line that runs %s degrees has its words where they stand",
    async (turn) => {
      const words = [{ x: 200, y: 300, text: "turned words", turn }];
      const read = await readPaper(paper({ pages: [{ words }] }));
      expectWhole(read);
      const [page] = read.pages;
      const [place] = quadsOf(read.pages, { start: 7, end: 12 });
      expect(read.text).toBe("turned words");
      expect(page?.runs[0]?.turn).toBe(turn);
      expect(page && place && stretchUnder(page, place.quads)).toEqual({ start: 7, end: 12 });
    },
  );

  it.each([17, 45, 118.5, 333])("with a line aslant by %s degrees has corners along its words", async (turn) => {
    const words = [
      { x: 200, y: 300, text: "words that run aslant", turn },
      { x: 30, y: 560, text: "Upright words." },
    ];
    const read = await readPaper(paper({ pages: [{ words }] }));
    expectWhole(read);
    const start = read.text.indexOf("that");
    const [place] = quadsOf(read.pages, { start, end: start + 8 });
    const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = place?.corners?.[0] ?? [];
    const angle = (Math.atan2(by - ay, bx - ax) / Math.PI) * 180;
    expect((angle + 360) % 360).toBeCloseTo(turn, 0);
    // Its lower left corner is a word further along the line than the line's beginning, and a little below it.
    const [along, above] = pointInto(turn, [cx - 200, cy - 300]);
    expect(along).toBeGreaterThan(25);
    expect(along).toBeLessThan(36);
    expect(above).toBeLessThan(0);
    expect(Math.hypot(ax - cx, ay - cy)).toBeLessThan(16);
  });

  it("that is turned says so, and its places are those of the file", async () => {
    const words = column(30, 500, ["Upright in the file."]);
    const [upright, turned] = (await readPaper(paper({ pages: [{ words }, { words, rotation: 90 }] }))).pages;
    expect(turned?.rotation).toBe(90);
    expect(turned?.runs.map(({ box }) => box)).toEqual(upright?.runs.map(({ box }) => box));
  });
});

describe("places", () => {
  it("of any stretch lead back to it, and cover nothing else", async () => {
    const words = [...column(30, 500, LEFT), ...column(210, 500, RIGHT), ...column(30, 400, ["A heading"], 20)];
    const read = await readPaper(paper({ pages: [{ words }] }));
    const [page] = read.pages;
    if (!page) throw new Error("There is a page.");
    const offset = fc.nat({ max: read.text.length });
    fc.assert(
      fc.property(offset, offset, (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const passage = read.text.slice(start, end);
        const places = quadsOf(read.pages, { start, end });
        const quads = places.flatMap((place) => place.quads);
        const back = stretchUnder(page, quads);
        expect(back ? read.text.slice(back.start, back.end) : "").toBe(passage.trim());
        expect(quads.length > 0).toBe(passage.trim() !== "");
      }),
    );
  });
});

describe("annotations in the file", () => {
  const annotation = (more: string): string => `<</Type/Annot/F 4 ${more}>>`;
  const highlight = annotation(
    "/Subtype/Highlight/Rect[29 497 80 510]/QuadPoints[29 510 80 510 29 497 80 497]/C[1 1 0]/NM(one)/T(Ana)/Contents(Look)/M(D:20240517093012+02'00')",
  );

  it("come with their words, and answers with what they answer", async () => {
    // The page's words are object 5, so that its annotations begin at 6.
    const answer = annotation("/Subtype/Text/Rect[0 0 1 1]/NM(two)/T(Ben)/Contents(Yes)/IRT 6 0 R");
    const link = annotation("/Subtype/Link/Rect[0 0 9 9]");
    const read = await readPaper(
      paper({ pages: [{ words: column(30, 500, LEFT), annotations: [highlight, answer, link] }] }),
    );
    const [one, two, ...rest] = read.end.foreign;
    expect(rest).toEqual([]);
    expect(read.end.leftAlone).toBe(1);
    expect(one).toMatchObject({ key: "one", kind: "highlight", author: "Ana", contents: "Look", colour: "#ffff00" });
    expect(one?.at).toBe("2024-05-17T07:30:12.000Z");
    expect(one?.stretch && read.text.slice(one.stretch.start, one.stretch.end)).toMatch(/^The river/u);
    expect(two).toMatchObject({ key: "two", kind: "note", answers: "one" });
  });

  it("without a name have the same key whenever they are read, and another for other words", async () => {
    const keyOf = async (contents: string, extra: readonly string[]): Promise<string | undefined> => {
      const nameless = highlight.replace("/NM(one)", "").replace("(Look)", `(${contents})`);
      const pages = [{ words: column(30, 500, LEFT), annotations: [...extra, nameless] }];
      return (await readPaper(paper({ pages }))).end.foreign.at(-1)?.key;
    };
    const before = annotation("/Subtype/Square/Rect[0 0 9 9]");
    expect(await keyOf("Look", [])).toBe(await keyOf("Look", [before]));
    expect(await keyOf("Look", [])).not.toBe(await keyOf("Look again", []));
  });
});

describe("what the file says of itself", () => {
  it.each([
    ["(The Record of the Mill)", "The Record of the Mill"],
    ["(Microsoft Word - draft3.doc)", null],
    ["(untitled)", null],
  ])("%s is the title %s", async (said, title) => {
    const read = await readPaper(
      paper({ pages: [{ words: column(30, 500, LEFT) }], info: `<</Title${said}/Author(Ana)>>` }),
    );
    expect(read.head).toMatchObject({ title, author: "Ana", isProtected: false, pageCount: 1 });
  });
});

describe("a file that cannot be read", () => {
  const good = paper({ pages: [{ words: column(30, 500, LEFT) }] });
  const bomb = deflatedZeros(500);

  it.each<readonly [string, () => Uint8Array, readonly string[]]>([
    ["is no PDF", () => Buffer.from("MZ not a PDF"), [NO_PDF]],
    ["is only a beginning", () => good.subarray(0, 40), [DAMAGED]],
    [
      "has no pages",
      () => fileOf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>", "null", "<<>>"]),
      [DAMAGED, "This PDF has no pages that could be read."],
    ],
  ])("because it %s gets a sentence", async (_name, make, sentences) => {
    expect(sentences).toContain((await problemOf(make()))?.problem);
  });

  it("because it unfolds to more than can be held gets a sentence", async () => {
    const stream = Buffer.concat([Buffer.from("789c", "hex"), bomb]).toString("latin1");
    const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R>>";
    const contents = `<</Length ${stream.length}/Filter/FlateDecode>>\nstream\n${stream}\nendstream`;
    const bytes = fileOf([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      page,
      "<<>>",
      contents,
    ]);
    expect((await problemOf(bytes))?.problem).toBe(TOO_LARGE);
  });
});
