/** What is said of input that a schema refused, where the schema has no sentence of its own. */
import type { z } from "zod";

/** One sentence for a person. Issues must have been made with `reportInput`, to tell the absent from the wrong. */
export function sentenceOf(issue: z.core.$ZodIssue): string {
  if ("input" in issue && issue.input === undefined && issue.code !== "custom") return "Must be given.";
  if (issue.code === "invalid_value") return `Must be ${inWords(issue.values.map(String))}.`;
  if (issue.code === "unrecognized_keys") return "There is no such field.";
  if (issue.code === "invalid_type" && issue.message.startsWith("Invalid input"))
    return mustBe[issue.expected] ?? "Cannot be read.";
  return /[.!?]$/u.test(issue.message) ? issue.message : "Cannot be read.";
}

const mustBe: Readonly<Record<string, string>> = {
  object: "Must be an object.",
  array: "Must be a list.",
  string: "Must be text.",
  number: "Must be a number.",
  int: "Must be a whole number.",
  boolean: "Must be true or false.",
};

/** a, b or c */
const inWords = (values: readonly string[]): string =>
  values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
