import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileOf } from "../testing/paper.ts";
import { readPaper } from "../testing/read-paper.ts";

const HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
const stream = (content: string, entries = ""): string =>
  `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;
const words = (said: string, y: number): string => `BT /F1 20 Tf 30 ${y} Td (${said}) Tj ET`;
const shown = (layer: string, content: string): string => `/OC /${layer} BDC ${content} EMC`;

/** Words on no layer, on one, on another, and in a form that is drawn on that one. */
const layered = (configuration: string, names = ["First", "Second"], group = "null"): Uint8Array =>
  fileOf([
    `<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[8 0 R 9 0 R]/D<<${configuration}>>>>>>`,
    "<</Type/Pages/Kids[5 0 R]/Count 1>>",
    HELVETICA,
    "<<>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 6 0 R/Resources<</Font<</F1 3 0 R>>" +
      `/XObject<</X 7 0 R>>/Properties<</A ${group === "null" ? 8 : 10} 0 R/B 9 0 R>>>>>>`,
    stream(
      [
        words("Everybody reads this.", 500),
        shown("A", words("On the first layer.", 400)),
        shown("B", words("On the second layer.", 300)),
        shown("B", "/X Do"),
      ].join("\n"),
    ),
    stream(
      words("In a picture on it.", 200),
      "/Type/XObject/Subtype/Form/BBox[0 0 400 600]/Resources<</Font<</F1 3 0 R>>>>",
    ),
    `<</Type/OCG/Name(${names[0]})>>`,
    `<</Type/OCG/Name(${names[1]})>>`,
    group,
  ]);

const FIRST = "On the first layer.";
const SECOND = ["On the second layer.", "In a picture on it."];

describe("layers that are not shown", () => {
  it.each([
    ["", [FIRST, ...SECOND]],
    ["/OFF[9 0 R]", [FIRST]],
    ["/OFF[8 0 R]", SECOND],
    ["/BaseState/OFF", []],
    ["/BaseState/OFF/ON[9 0 R]", SECOND],
  ])("have no words: %s", async (configuration, expected) => {
    const { text } = await readPaper(layered(configuration));
    expect(text.split("\n")).toEqual(["Everybody reads this.", ...expected]);
  });

  it.each([
    ["", false],
    ["/P/AnyOn", false],
    ["/P/AllOn", false],
    ["/P/AnyOff", true],
    ["/P/AllOff", true],
  ])("hide what belongs to several of them by its rule: %s", async (rule, isRead) => {
    const both = `<</Type/OCMD/OCGs[9 0 R]${rule}>>`;
    const { text } = await readPaper(layered("/OFF[9 0 R]", ["First", "Second"], both));
    expect(text.split("\n")).toEqual(["Everybody reads this.", ...(isRead ? [FIRST] : [])]);
  });

  it("are told by their names only, so that one with the name of another that is shown is read", async () => {
    const { text } = await readPaper(layered("/OFF[9 0 R]", ["Both", "Both"]));
    expect(text.split("\n")).toEqual(["Everybody reads this.", FIRST, ...SECOND]);
  });

  it("may be said in ways that are none", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("/OFF 9 0 R", "/OFF[null 7]", "/BaseState 3 0 R", "/ON(x)"), async (said) => {
        const { text } = await readPaper(layered(said));
        expect(text.split("\n")).toContain(FIRST);
      }),
      { numRuns: 8 },
    );
  });
});
