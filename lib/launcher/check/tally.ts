/** Counting what passed and what failed, from the reports of the test runners. */
import { z } from "zod";

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** A check that is itself one test. */
export const asOne = (hasPassed: boolean): Tally => ({ ...nothing, [hasPassed ? "passed" : "failed"]: 1 });

/** A runner that failed counts as failed at least once, whatever its report says. */
const honest = (tally: Tally, hasSucceeded: boolean): Tally =>
  hasSucceeded || tally.failed > 0 ? tally : add(tally, asOne(false));

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** From Vitest's JSON report. A file that could not even be loaded counts as one that failed. */
export function tallyVitest(report: unknown, hasSucceeded: boolean): Tally {
  const { data } = vitestSchema.safeParse(report);
  if (!data) return asOne(false);
  const unloaded = data.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const tally = {
    passed: data.numPassedTests,
    failed: data.numFailedTests + unloaded.length,
    skipped: data.numPendingTests + data.numTodoTests,
  };
  return honest(tally, hasSucceeded);
}

const playwrightSchema = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** From Playwright's JSON report. What passed only when repeated has failed. */
export function tallyPlaywright(report: unknown, hasSucceeded: boolean): Tally {
  const { data } = playwrightSchema.safeParse(report);
  if (!data) return asOne(false);
  const { expected, unexpected, flaky, skipped } = data.stats;
  return honest({ passed: expected, failed: unexpected + flaky + data.errors.length, skipped }, hasSucceeded);
}

/** The line that `npm test` ends with. */
export const lastLine = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;
