import { describe, expect, it } from "vitest";
import { png, pngHead } from "#lib/pictures/testing/pictures.ts";
import { deflatedZeros } from "../testing/bombs.ts";
import { docxEntries, p, r } from "../testing/docx.ts";
import { withPicture } from "../testing/picture.ts";
import { zip, type ZipEntry } from "../testing/zip.ts";
import { readDocx } from "./read-docx.ts";

const good = (): readonly ZipEntry[] => docxEntries({ body: p(r("The quay.")) });

async function read(entries: readonly ZipEntry[]) {
  const answer = await readDocx(zip(entries), "accept");
  if ("problem" in answer) throw new Error(answer.problem);
  const images = answer.document.content.content.filter((block) => block.type === "image");
  return { shown: images.map(({ attrs }) => attrs), sent: answer.pictures };
}

describe("the pictures of a Word file", () => {
  it("come along with it, byte for byte, each once", async () => {
    const bytes = png(6, 4);
    const once = withPicture(good(), bytes, "A quay");
    const { shown, sent } = await read(withPicture(once, bytes, "The same", "picture2"));
    expect(shown.map(({ alt, picture }) => [alt, picture?.width, picture?.height])).toEqual([
      ["A quay", 6, 4],
      ["The same", 6, 4],
    ]);
    expect(sent.map(({ base64 }) => Buffer.from(base64, "base64"))).toEqual([bytes]);
    expect(new Set([...shown.map(({ picture }) => picture?.id), ...sent.map(({ id }) => id)]).size).toBe(1);
  });

  it("stay descriptions where they can't be shown, and the text is there all the same", async () => {
    for (const bytes of [Buffer.from("<svg/>"), pngHead(60_000, 60_000), Buffer.alloc(10_000_001, png(2, 2))]) {
      const { shown, sent } = await read(withPicture(good(), bytes, "A quay"));
      expect(shown).toEqual([{ src: null, alt: "A quay", title: null }]);
      expect(sent).toEqual([]);
    }
  });

  it("that unfold to more than they say, or are missing, are none", async () => {
    const entries = withPicture(good(), png(2, 2), "A quay");
    const lying = entries.map((entry) =>
      entry.name.startsWith("word/media/") ? { ...entry, deflated: deflatedZeros(5), claimedSize: 100 } : entry,
    );
    const missing = entries.filter(({ name }) => !name.startsWith("word/media/"));
    for (const file of [lying, missing]) expect((await read(file)).shown[0]?.picture).toBeUndefined();
  });
});
