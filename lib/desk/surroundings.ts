/** What stood around a passage, as a person reads it. */
import { CONTEXT_LENGTH, type Selector } from "#lib/anchoring/model.ts";

/** The remembered context without the pieces of words at its outer ends; what is left out there is shown by a sign. */
export const surroundings = ({ prefix, suffix }: Pick<Selector, "prefix" | "suffix">) => ({
  before: prefix.length < CONTEXT_LENGTH ? prefix : `…${prefix.replace(/^\S*\s+(?=\S)/u, "")}`,
  after: suffix.length < CONTEXT_LENGTH ? suffix : `${suffix.replace(/(?<=\S)\s+\S*$/u, "")}…`,
});
