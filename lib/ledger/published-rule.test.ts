import fc from "fast-check";
import { expect, test } from "vitest";
import { standingStates, type Voices } from "./model.ts";
import { publishedRule, ruleInMarkdown } from "./published-rule.ts";
import { standingOf } from "./standing.ts";

/** The published sentences, read by hand and written down a second time. */
const asPublished = ({ supported, contested, unsure }: Voices, supportingSources: number): string => {
  if (supported > 0 && contested > 0) return "disputed";
  if (contested > 0) return "contested";
  if (supported > 0) return supportingSources > 0 ? "supported" : "unsourced";
  return unsure > 0 ? "unsure" : "unchecked";
};

test("what is computed is what the published sentences say, for every mixture", () => {
  const count = fc.nat(4);
  fc.assert(
    fc.property(count, count, count, count, (supported, contested, unsure, supportingCitations) => {
      const voices = { supported, contested, unsure };
      expect(standingOf({ ...voices, supportingCitations }).state).toBe(asPublished(voices, supportingCitations));
    }),
  );
});

test("the publication names every state once, in the order in which they are tried, and the rule itself", () => {
  expect(publishedRule.lines.map(({ state }) => state).toSorted()).toEqual(standingStates.toSorted());
  const text = ruleInMarkdown();
  expect(text).toContain(`\`${publishedRule.name}\``);
  const places = publishedRule.lines.map(({ condition }) => text.indexOf(condition));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});
