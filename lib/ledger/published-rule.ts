/**
 * The rule of the standing as it is published: on every claim's page, in the API's description, in the README.
 * The lines come from the table that computes it, so that what is said and what is done are one.
 */
import { RULE, rule } from "./standing.ts";

export const publishedRule = {
  name: RULE,
  summary: "A standing says what the people of the workspace make of a claim. It is computed, never typed in.",
  /** What is counted. */
  counting: [
    "Each person has one voice per claim: the stance they gave last, in whichever document.",
    "Who takes a stance back, or deletes the annotation, speaks with the one they gave before it, or not at all.",
    "Private annotations do not count; nor do deleted ones, nor those in deleted documents.",
    "A source counts, once, where such an annotation cites it as supporting the claim, whatever its author's stance.",
    "The standing reports disagreement, it does not settle it: one voice against twenty is disputed. A voice that is unsure changes nothing where others have made up their minds.",
  ],
  /** The states in order: the first whose condition holds is the standing. */
  lines: rule.map(({ state, condition }) => ({ state, condition })),
} as const;

const nameOf = (state: string): string => state.charAt(0).toUpperCase() + state.slice(1);

/** The published rule as Markdown. */
export const ruleInMarkdown = (): string =>
  [
    publishedRule.summary,
    publishedRule.counting.map((line) => `- ${line}`).join("\n"),
    "The first of these that applies is the standing:",
    publishedRule.lines.map(({ state, condition }, at) => `${at + 1}. **${nameOf(state)}**: ${condition}`).join("\n"),
    `This is the rule \`${publishedRule.name}\`.`,
  ].join("\n\n");
