/**
 * What a workspace makes of a claim.
 *
 * The rule is published and has a name and a version, so that a standing can be recomputed by anyone
 * and an older export still says by what rule it was made. It reports disagreement, it does not settle
 * it: one voice against twenty is `disputed`. A person has one voice per claim (see voices.ts).
 */
import type { Standing, StandingState, Voices } from "./model.ts";

export const RULE = "touchstone/standing@1";

/** What the rule looks at: people by their stance, and the citations that support the claim. */
export type Tally = Voices & { readonly supportingCitations: number };

const counts = ["supported", "contested", "unsure", "supportingCitations"] as const;

/**
 * The rule: the first line that applies names the state. Each condition says which counts must be
 * above zero (true) or zero (false); a count it does not name may be anything. `condition` says the
 * same for people, `says` what it comes to; published-rule.ts puts them together.
 */
export const rule: readonly {
  readonly state: StandingState;
  readonly when: Partial<Record<keyof Tally, boolean>>;
  readonly condition: string;
  readonly says: string;
}[] = [
  {
    state: "disputed",
    when: { supported: true, contested: true },
    condition: "At least one voice says supported and at least one says contested.",
    says: "Some voices support it and some contest it",
  },
  {
    state: "contested",
    when: { contested: true },
    condition: "At least one voice says contested and none says supported.",
    says: "Voices contest it and none supports it",
  },
  {
    state: "supported",
    when: { supported: true, supportingCitations: true },
    condition: "At least one voice says supported, none says contested, and at least one cited source supports it.",
    says: "Voices support it, none contests it, and at least one source supports it",
  },
  {
    state: "unsourced",
    when: { supported: true },
    condition: "At least one voice says supported and none says contested, but no cited source supports it.",
    says: "Voices support it and none contests it, but no source supports it yet",
  },
  {
    state: "unsure",
    when: { unsure: true },
    condition: "There are voices, and all of them say unsure.",
    says: "Everybody who looked at it is unsure",
  },
  { state: "unchecked", when: {}, condition: "There are no voices.", says: "Nobody has given a stance yet" },
];

/** The standing of a claim with this tally; every tally has one. */
export function standingOf(tally: Tally): Standing {
  const line = rule.find(({ when }) => counts.every((count) => !(count in when) || tally[count] > 0 === when[count]));
  const { state, says } = line ?? { state: "unchecked", says: "" }; // the last line of the rule applies to everything
  return { state, rule: RULE, explanation: `${says} (${arithmetic(tally)}).` };
}

function arithmetic({ supported, contested, unsure, supportingCitations }: Tally): string {
  if (supported + contested + unsure === 0) return "0 voices";
  const voices = `${supported} supported, ${contested} contested, ${unsure} unsure`;
  return `voices: ${voices}; supporting sources: ${supportingCitations}`;
}
