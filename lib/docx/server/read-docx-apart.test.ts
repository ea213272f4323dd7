import { describe, expect, it } from "vitest";
import { TOO_LARGE } from "../refusal.ts";
import { deflatedZeros, document, withEntries } from "../testing/bombs.ts";
import { docx, p, r } from "../testing/docx.ts";
import { readDocxApart } from "./read-docx-apart.ts";

const read = (bytes: Uint8Array) => readDocxApart(bytes, { trackedChanges: "accept" });

describe("a file that means harm", () => {
  it.each<readonly [string, () => Buffer]>([
    ["gigabytes", () => withEntries({ ...document(""), deflated: deflatedZeros(300), claimedSize: 3_000_000_000 })],
    ["600,000 paragraphs", () => withEntries(document("<w:p/>".repeat(600_000)))],
  ])(
    "has %s, is answered within five seconds, and takes nothing from this process",
    async (_name, make) => {
      const bytes = make();
      const memory = process.memoryUsage.rss();
      const before = performance.now();
      expect(await read(bytes)).toEqual({ problem: TOO_LARGE });
      expect(performance.now() - before).toBeLessThan(5_000);
      expect(process.memoryUsage.rss() - memory).toBeLessThan(100_000_000);
    },
    20_000,
  );
});

describe("a good file", () => {
  it("is read, with as many words as a book has", async () => {
    const text = "All the words of a sentence that says something. ".repeat(10);
    const bytes = docx({ body: p(r(text)).repeat(5_000) });
    const answer = await read(bytes);
    expect("document" in answer && answer.document.content.content.length).toBe(5_000);
  });

  it("can be given up", async () => {
    const giveUp = new AbortController();
    const reading = readDocxApart(docx({ body: p(r("a")) }), { trackedChanges: "accept", signal: giveUp.signal });
    giveUp.abort();
    await expect(reading).rejects.toBe(giveUp.signal.reason);
  });
});
