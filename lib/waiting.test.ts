import { expect, test } from "vitest";
import { waitBefore } from "./waiting.ts";

test("tries again ever less often, but never less than twice a minute", () => {
  const waits = Array.from({ length: 50 }, (_, attempt) => waitBefore(attempt));
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits.at(-1)).toBe(30_000);
});
