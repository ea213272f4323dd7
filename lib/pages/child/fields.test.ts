import { describe, expect, it } from "vitest";
import { form } from "../testing/form.ts";
import { paper } from "../testing/paper.ts";
import { readPaper } from "../testing/read-paper.ts";

const town = { says: "Rostock", y: 450 };
const name = { says: "Ada Zimmermann", y: 500 };

describe("a form", () => {
  it("is read with what is filled in, each behind its question", async () => {
    const read = await readPaper(form([town, name]));
    expect(read.text).toBe("Name: Ada Zimmermann\nTown: Rostock");
    expect(read.end.leftAlone).toBe(0);
  });

  it("has the words of its fields where they stand", async () => {
    const read = await readPaper(form([name]));
    const run = read.pages[0]?.runs.find(({ text }) => text.includes("Ada"));
    const at = run?.text.indexOf("Ada") ?? -1;
    expect(run?.edges[at]).toBeCloseTo(152, 0);
  });

  it("that leaves drawing its fields to readers is read likewise", async () => {
    const fields = [town, name].map((field) => ({ ...field, isDrawn: false }));
    expect((await readPaper(form(fields, { acroForm: "/NeedAppearances true" }))).text).toBe(
      "Name: Ada Zimmermann\nTown: Rostock",
    );
  });

  it.each([
    ["hidden", "/F 2"],
    ["not to be seen", "/F 32"],
    ["a button to press", "/Ff 65536"],
  ])("is read without what is %s", async (_, more) => {
    expect((await readPaper(form([name, { ...town, more }]))).text).toBe("Name: Ada Zimmermann\nTown:");
  });
});

describe("a page without fields", () => {
  it("keeps what people wrote on it out of its text", async () => {
    const box = "/Type/Annot/Subtype/FreeText/Rect[10 10 200 40]/DA(/F1 10 Tf 0 g)/Contents(Said by hand)";
    const read = await readPaper(
      paper({ pages: [{ words: [{ x: 30, y: 500, text: "Print." }], annotations: [`<<${box}>>`] }] }),
    );
    expect(read.text).toBe("Print.");
    expect(read.end.foreign).toHaveLength(1);
  });
});
