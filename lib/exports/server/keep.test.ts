import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keep } from "./keep.ts";

const never = new AbortController().signal;
async function* each(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("touchstone-kept-"));

describe("what is kept", () => {
  test("is what was given, whether it was held in memory or not, and leaves nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 })), fc.nat(100), async (pieces, inMemory) => {
        const kept = await keep(each(pieces), never, inMemory);
        const given = Buffer.concat(pieces);
        expect(kept.size).toBe(given.length);
        expect((await buffer(kept.pieces)).equals(given)).toBe(true);
      }),
      { numRuns: 60 },
    );
    expect(left()).toEqual([]);
  });

  test("is given up when nobody will take it, and when what comes breaks off", async () => {
    const giving = new AbortController();
    giving.abort(new Error("gone"));
    await expect(keep(each([new Uint8Array(9)]), giving.signal, 4)).rejects.toThrow("gone");
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(9);
      throw new Error("broken");
    }
    await expect(keep(broken(), never, 4)).rejects.toThrow("broken");
    expect(left()).toEqual([]);
  });
});
