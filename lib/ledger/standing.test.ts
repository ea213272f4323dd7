import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { standingStates } from "./model.ts";
import { rule, standingOf, type Tally } from "./standing.ts";

const tally: fc.Arbitrary<Tally> = fc.record({
  supported: fc.nat(5),
  contested: fc.nat(5),
  unsure: fc.nat(5),
  supportingCitations: fc.nat(5),
});

describe("the rule of the standing", () => {
  test.each([
    [{ supported: 0, contested: 0, unsure: 0, supportingCitations: 3 }, "unchecked"],
    [{ supported: 1, contested: 1, unsure: 0, supportingCitations: 3 }, "disputed"],
    [{ supported: 20, contested: 1, unsure: 2, supportingCitations: 0 }, "disputed"],
    [{ supported: 0, contested: 2, unsure: 1, supportingCitations: 1 }, "contested"],
    [{ supported: 2, contested: 0, unsure: 1, supportingCitations: 1 }, "supported"],
    [{ supported: 2, contested: 0, unsure: 1, supportingCitations: 0 }, "unsourced"],
    [{ supported: 0, contested: 0, unsure: 3, supportingCitations: 2 }, "unsure"],
  ] as const)("%j is %s", (counts, state) => {
    expect(standingOf(counts).state).toBe(state);
  });

  test("names every state, and decides every tally", () => {
    expect(new Set(rule.map(({ state }) => state))).toEqual(new Set(standingStates));
    fc.assert(fc.property(tally, (counts) => standingStates.includes(standingOf(counts).state)));
  });

  test("a supporting source never moves a claim towards contested", () => {
    fc.assert(
      fc.property(tally, (counts) => {
        const before = standingOf(counts).state;
        const after = standingOf({ ...counts, supportingCitations: counts.supportingCitations + 1 }).state;
        return after === before || (before === "unsourced" && after === "supported");
      }),
    );
  });

  test("more voices of a kind that is there change nothing", () => {
    fc.assert(
      fc.property(tally, fc.constantFrom("supported", "contested", "unsure"), (counts, stance) => {
        fc.pre(counts[stance] > 0);
        return standingOf({ ...counts, [stance]: counts[stance] + 1 }).state === standingOf(counts).state;
      }),
    );
  });
});
