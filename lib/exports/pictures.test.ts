import { describe, expect, test } from "vitest";
import type { Content } from "#lib/documents/content.ts";
import { codec } from "#lib/pdf/child/codec.ts";
import { Edits } from "#lib/pdf/edits.ts";
import { PdfFile } from "#lib/pdf/file.ts";
import { Name, Stream } from "#lib/pdf/objects.ts";
import { pagesOf } from "#lib/pdf/pages.ts";
import { png } from "#lib/pictures/testing/pictures.ts";
import { jobOf, type PictureFile } from "./job.ts";
import { composeReport } from "./report.ts";
import { press } from "./server/press.ts";
import { materialOf } from "./testing/material.ts";
import { ownReading } from "./testing/read-back.ts";

const picture = { id: "a".repeat(64), width: 400, height: 300 };
const content: Content = {
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: "The quay in March." }] },
    { type: "image", attrs: { src: null, alt: "Three cranes at the quay", title: "Figure 1", picture } },
    { type: "paragraph", content: [{ type: "text", text: "The quay in May." }] },
  ],
};
/** The picture is one character of the text, after the first paragraph and a newline. */
const report = composeReport(materialOf(content, [{ start: 19, end: 20, comment: "Which cranes?" }]));

const made = (bytes: Buffer): Promise<Uint8Array> => {
  const file: PictureFile = { name: `${picture.id}.png`, base64: bytes.toString("base64") };
  return press(jobOf(report, new Map([[picture.id, file]])), new AbortController().signal);
};

/** The sizes of the pictures that the pages show, in pixels. */
function imagesOn(bytes: Uint8Array): unknown[] {
  const edits = new Edits(new PdfFile(bytes, codec));
  return pagesOf(edits).flatMap((page) => {
    const resources = edits.dict(edits.dict(page).get("Resources"));
    return [...edits.dict(resources.get("XObject")).values()].flatMap((reference) => {
      const found = edits.resolve(reference);
      const subtype = found instanceof Stream ? edits.resolve(found.dict.get("Subtype")) : null;
      if (!(found instanceof Stream && subtype instanceof Name && subtype.value === "Image")) return [];
      return [[found.dict.get("Width"), found.dict.get("Height")]];
    });
  });
}

describe("a picture in an export", () => {
  test("is shown on the page, and a note on it is put on it", async () => {
    const bytes = await made(png(400, 300));
    expect(imagesOn(bytes)).toEqual([[400, 300]]);
    const highlights = ownReading(bytes).filter(({ kind }) => kind === "Highlight");
    expect(highlights.map(({ contents }) => contents)).toEqual(["Which cranes?"]);
  });

  test("that is broken inside is described, and everything else is there", async () => {
    const bytes = await made(png(400, 300).subarray(0, 60));
    expect(imagesOn(bytes)).toEqual([]);
    expect(ownReading(bytes).filter(({ kind }) => kind === "Highlight")).toHaveLength(1);
  });

  test("comes out the same for the same", async () => {
    const [one, two] = await Promise.all([made(png(400, 300)), made(png(400, 300))]);
    expect(Buffer.compare(one, two)).toBe(0);
  });
});
