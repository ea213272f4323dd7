import { describe, expect, it } from "vitest";
import { TOO_LARGE, TOO_SLOW } from "../refusal.ts";
import { deflatedZeros, document, withEntries } from "../testing/bombs.ts";
import { docx, p, r } from "../testing/docx.ts";
import { readDocxApart } from "./read-docx-apart.ts";

describe("a file that means harm", () => {
  it.each<readonly [string, () => Buffer]>([
    ["gigabytes", () => withEntries({ ...document(""), deflated: deflatedZeros(300), claimedSize: 3_000_000_000 })],
    ["600,000 paragraphs", () => withEntries(document("<w:p/>".repeat(600_000)))],
  ])(
    "has %s, is answered in time, and takes no memory of this process",
    async (_name, make) => {
      const bytes = make();
      const memory = process.memoryUsage.rss();
      const answer = await readDocxApart(bytes, { trackedChanges: "accept" });
      // On a busy machine the time may be up before the counting is.
      expect([{ problem: TOO_LARGE }, { problem: TOO_SLOW }]).toContainEqual(answer);
      expect(process.memoryUsage.rss() - memory).toBeLessThan(100_000_000);
    },
    20_000,
  );

  it("is given up when its time is up", async () => {
    const answer = await readDocxApart(docx({ body: p(r("a")) }), {
      trackedChanges: "accept",
      allowance: { milliseconds: 1, megabytes: 384 },
    });
    expect(answer).toEqual({ problem: TOO_SLOW });
  });
});

describe("a good file", () => {
  it("is read, with as many words as a book has", async () => {
    const text = "All the words of a sentence that says something. ".repeat(10);
    const bytes = docx({ body: p(r(text)).repeat(5_000) });
    const answer = await readDocxApart(bytes, { trackedChanges: "accept" });
    expect("document" in answer && answer.document.content.content.length).toBe(5_000);
  }, 60_000);

  it("can be given up", async () => {
    const giveUp = new AbortController();
    const reading = readDocxApart(docx({ body: p(r("a")) }), { trackedChanges: "accept", signal: giveUp.signal });
    giveUp.abort();
    await expect(reading).rejects.toBe(giveUp.signal.reason);
  });
});
