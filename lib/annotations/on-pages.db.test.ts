import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "#lib/documents/model.ts";
import { createDocument } from "#lib/documents/service.ts";
import { storedContentSchema } from "#lib/imports/model.ts";
import type { Quad } from "#lib/pages/model.ts";
import { PAPER, readPages, type Pages } from "#lib/pages/testing/fake-reading.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeDocument } from "#lib/testing/texts.ts";
import { createAnnotationSchema } from "./model.ts";
import { createAnnotation, getAnnotation, listDocumentMarks } from "./service.ts";

const PAGES: Pages = [
  ["The ferry has not run for nine days.", "Nobody counted those who wait at"],
  ["the harbour, and nobody will.", "Figure 1: the harbour"],
  [],
];

let desk: Awaited<ReturnType<typeof makeDesk>>;
let paper: Document;
beforeAll(async () => {
  desk = await makeDesk();
  const original = await readPages(desk.editor, PAGES);
  const content = storedContentSchema.parse({ format: "original", original });
  paper = (await createDocument(desk.editor, uuidv7(), { content })).value;
});

const mark = async (input: object, document = paper.id) =>
  (await createAnnotation(desk.reviewer, uuidv7(), createAnnotationSchema.parse({ document, revision: 1, ...input })))
    .value;

describe("a passage in a PDF", () => {
  test("is remembered with its place on each page", async () => {
    const { anchor, region } = await mark({ passage: { exact: "those who wait at\nthe harbour" } });
    expect(anchor.pages).toEqual([
      { page: 1, quads: [[125, 530, 210, 540]] },
      { page: 2, quads: [[50, 540, 105, 550]] },
    ]);
    expect(region).toBeNull();
  });

  test("may be a picture of a page, which is one character of the text", async () => {
    const { anchor } = await mark({ passage: { exact: "\uFFFC" } });
    expect(anchor.pages).toEqual([{ page: 3, quads: [PAPER] }]);
  });
});

describe("a region of a page", () => {
  test("is about the words in it, and is told with the marks", async () => {
    const region = { page: 2, box: [40, 525, 110, 542] as Quad };
    const made = await mark({ region, comment: "Which harbour?" });
    expect(made).toMatchObject({
      region,
      anchor: { exact: "Figure 1: th", pages: [{ page: 2, quads: [region.box] }] },
    });
    const { items } = await listDocumentMarks(desk.reader, paper.id);
    expect(items.find(({ id }) => id === made.id)).toMatchObject({ region, start: made.anchor.start });
    expect(items.filter((item) => item.region === null).length).toBeGreaterThan(0);
  });

  test("without words is about the line nearest to it, or about its page", async () => {
    const low = await mark({ region: { page: 1, box: [40, 10, 60, 40] } });
    expect(low.anchor.exact).toBe("Nobody counted those who wait at");
    const picture = await mark({ region: { page: 3, box: [10, 10, 60, 40] } });
    expect(picture.anchor.exact).toBe("\uFFFC");
  });

  test("ends where the paper ends", async () => {
    const { region } = await mark({ region: { page: 1, box: [-50, 560, 90, 9_000] } });
    expect(region).toEqual({ page: 1, box: [0, 560, 90, 600] });
  });

  test.each([
    ["region.page", { page: 9, box: [0, 0, 10, 10] }, "The file has no page 9."],
    ["region.box", { page: 1, box: [900, 900, 950, 950] }, "There is nothing of page 1 in this region."],
  ])("that is not there is refused at %s", async (field, region, sentence) => {
    await expect(mark({ region })).rejects.toMatchObject({ code: "invalid", fields: { [field]: sentence } });
  });

  test("is nothing an article has", async () => {
    const { id } = await makeDocument(desk.editor);
    await expect(mark({ region: { page: 1, box: [0, 0, 10, 10] } }, id)).rejects.toMatchObject({
      fields: { region: "Only the pages of a PDF have regions. Name a passage." },
    });
    const made = await mark({ passage: { exact: "The bridge is safe" } }, id);
    expect((await getAnnotation(desk.reader, made.id)).anchor).not.toHaveProperty("pages");
  });

  test.each([[{}], [{ passage: { exact: "The ferry" }, region: { page: 1, box: [0, 0, 1, 1] } }]])(
    "or a passage, one of them, is what a note is about: %j",
    (input) => {
      const { error } = createAnnotationSchema.safeParse({ document: uuidv7(), revision: 1, ...input });
      expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["passage"]);
    },
  );
});
