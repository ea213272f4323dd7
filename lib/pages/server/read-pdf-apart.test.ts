import { describe, expect, it } from "vitest";
import { TOO_SLOW } from "../refusal.ts";
import { column, paper } from "../testing/paper.ts";
import { readPdfApart } from "./read-pdf-apart.ts";

const file = paper({
  pages: [{ words: column(30, 500, ["The first page."]) }, { words: column(30, 500, ["The second."]) }],
});

describe("a PDF read in a process of its own", () => {
  it("comes with all of it, and tells of each page", async () => {
    const told: string[] = [];
    const answer = await readPdfApart(file, { onProgress: (done, count) => void told.push(`${done} of ${count}`) });
    expect(told).toEqual(["1 of 2", "2 of 2"]);
    expect("reading" in answer && answer.reading.pages.map(({ runs }) => runs.map(({ text }) => text))).toEqual([
      ["The first page."],
      ["The second."],
    ]);
  });

  it("comes in pieces, as it is sent", async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < file.length; at += 100) yield file.subarray(at, at + 100);
    }
    expect(await readPdfApart(pieces())).toHaveProperty("reading");
  });

  it("can be given up", async () => {
    const giveUp = new AbortController();
    const reading = readPdfApart(file, { signal: giveUp.signal });
    giveUp.abort();
    await expect(reading).rejects.toBe(giveUp.signal.reason);
  });

  it("is given up when its time is up", async () => {
    const answer = await readPdfApart(file, { allowance: { milliseconds: 1, megabytes: 512 } });
    expect(answer).toEqual({ problem: TOO_SLOW });
  });
});
