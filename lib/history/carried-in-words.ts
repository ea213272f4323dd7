import { anchorStates, type Carried } from "#lib/anchoring/model.ts";

/** How many annotations went which way, as a line: "12 exact, 1 edited, 1 removed". Empty when there were none. */
export const carriedInWords = (carried: Carried): string =>
  anchorStates
    .filter((state) => carried[state] > 0)
    .map((state) => `${carried[state].toLocaleString("en")} ${state}`)
    .join(", ");

/** How many annotations there were to be carried. */
export const carriedCount = ({ exact, moved, edited, removed }: Carried): number => exact + moved + edited + removed;

/** A sentence for whoever has just made a revision. */
export function savedInWords({ number, carried }: { readonly number: number; readonly carried: Carried }): string {
  const count = carriedCount(carried);
  if (count === 0) return `Revision ${number} is saved.`;
  const notes = count === 1 ? "The one note" : `Of ${count.toLocaleString("en")} notes`;
  return `Revision ${number} is saved. ${notes}: ${carriedInWords(carried)}.`;
}
