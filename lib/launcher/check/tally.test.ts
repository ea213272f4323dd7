import { describe, expect, it } from "vitest";
import { add, asOne, lastLine, nothing, tallyPlaywright, tallyVitest } from "./tally.ts";

const vitest = (passed: number, failed: number, files: readonly { status: string; assertionResults: unknown[] }[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: files,
});

const playwright = (expected: number, unexpected: number, flaky = 0, errors: unknown[] = []) => ({
  errors,
  stats: { expected, unexpected, flaky, skipped: 0 },
});

describe("the tally", () => {
  it("counts what Vitest ran, and what it left out", () => {
    expect(tallyVitest(vitest(3, 0, []), true)).toEqual({ passed: 3, failed: 0, skipped: 3 });
  });

  it("counts a file that could not be loaded as a failure", () => {
    const broken = { status: "failed", assertionResults: [] };
    expect(tallyVitest(vitest(3, 0, [broken]), false)).toMatchObject({ passed: 3, failed: 1 });
  });

  it("counts what passed only when repeated as a failure", () => {
    expect(tallyPlaywright(playwright(3, 1, 1), false)).toMatchObject({ passed: 3, failed: 2 });
  });

  it.each([
    ["Vitest", tallyVitest(vitest(3, 0, []), false)],
    ["Playwright", tallyPlaywright(playwright(3, 0), false)],
    ["Playwright before any test", tallyPlaywright(playwright(0, 0, 0, ["no browser"]), false)],
    ["a report that is missing", tallyVitest(null, true)],
    ["another report that is missing", tallyPlaywright(undefined, true)],
  ])("never passes when the runner failed: %s", (_who, tally) => {
    expect(tally.failed).toBe(1);
  });

  it("ends with the sum", () => {
    const sum = [asOne(true), asOne(false), asOne(true)].reduce(add, nothing);
    expect(lastLine(sum)).toBe("2 passed, 1 failed");
  });
});
