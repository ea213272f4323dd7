/** The words an export uses for things, and how it writes people and moments. */
import type { Annotation } from "#lib/annotations/model.ts";
import { writtenBy } from "#lib/annotations/written-by.ts";
import type { StandingState } from "#lib/ledger/model.ts";
import type { Bearing, Source } from "#lib/sources/model.ts";
import type { Tone } from "./options.ts";

export const toneWords: Record<Tone, string> = {
  supported: "Supported",
  contested: "Contested",
  unsure: "Unsure",
  comment: "Comment",
};

export const stateWords: Record<StandingState, string> = {
  unchecked: "Unchecked",
  supported: "Supported",
  contested: "Contested",
  disputed: "Disputed",
  unsourced: "Unsourced",
  unsure: "Unsure",
};

export const bearingWords: Record<Bearing, string> = { supports: "For", contests: "Against", context: "Context" };

/** The order sources are listed in. */
export const bearingOrder: readonly Bearing[] = ["supports", "contests", "context"];

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const times = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });

/** "12 November 2026" */
export const dayOf = (moment: string): string => days.format(new Date(moment));

/** "12 November 2026, 14:05 UTC" */
export const momentOf = (moment: string): string => `${dayOf(moment)}, ${times.format(new Date(moment))} UTC`;

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Who wrote an annotation and when, and what else a reader must know of it: "Mei Castell · 12 November 2026 · private". */
export function bylineOf(annotation: Annotation, state = annotation.anchor.state): string {
  const { createdAt, visibility } = annotation;
  const isMarkedElsewhere = state === "moved" || state === "edited";
  return [
    writtenBy(annotation),
    dayOf(createdAt),
    visibility === "private" ? "private" : "",
    isMarkedElsewhere ? `passage ${state} since it was marked` : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Where a source comes from, in a line: authors, publisher, date. */
export const originOf = ({ authors, publisher, published }: Source): string =>
  [authors.join(", "), publisher ?? "", published ?? ""].filter(Boolean).join(", ");
