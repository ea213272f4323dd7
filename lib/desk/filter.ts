/** Which of a document's annotations the reader wants to see. */
import type { Mark } from "#lib/annotations/model.ts";
import { stances, type Stance } from "#lib/ledger/model.ts";

/** Nothing chosen is everything. `none` are comments, annotations without a stance. */
export type Filter = {
  readonly author: string | null;
  readonly stance: Stance | "none" | null;
  readonly label: string | null;
  readonly claim: string | null;
};

export const noFilter: Filter = { author: null, stance: null, label: null, claim: null };

export const isFiltering = ({ author, stance, label, claim }: Filter): boolean =>
  Boolean(author ?? stance ?? label ?? claim);

export const passes = (mark: Mark, { author, stance, label, claim }: Filter): boolean =>
  (author === null || mark.author === author) &&
  (stance === null || (mark.stance ?? "none") === stance) &&
  (label === null || mark.labels.includes(label)) &&
  (claim === null || mark.claim === claim);

const names = ["author", "stance", "label", "claim"] as const;

/** The filter as an address holds it, so that a view can be sent to somebody. */
export const filterToParameters = (filter: Filter): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (filter[name] === null ? [] : [[name, filter[name]]])));

export function filterFromParameters(parameters: Readonly<Record<string, string | string[] | undefined>>): Filter {
  const text = (name: (typeof names)[number]): string | null => {
    const value = parameters[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const stance = text("stance");
  return {
    author: text("author"),
    stance: stance === "none" ? "none" : (stances.find((known) => known === stance) ?? null),
    label: text("label"),
    claim: text("claim"),
  };
}
