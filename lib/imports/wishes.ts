/** What whoever sends a text wants of the repairs that could be made to it. */
import type { Declined, Repair } from "./model.ts";

export type Wishes = {
  readonly declined?: readonly Declined[] | undefined;
  /** Whether somebody has seen the repairs; see submittedContentSchema. */
  readonly reviewed?: boolean | undefined;
  /** Title and byline that the document has or is to have in any case; null for none. */
  readonly given?:
    { readonly title?: string | null | undefined; readonly byline?: string | null | undefined } | undefined;
};

/** Whether a repair was turned off: this one, or all of its kind. */
export const isDeclined = ({ kind, at }: Pick<Repair, "kind" | "at">, { declined = [] }: Wishes): boolean =>
  declined.some((other) => other.kind === kind && (other.at === undefined || other.at === at));

/**
 * Whether a title, byline or dateline is to be taken. Where another title or byline is given and nobody has
 * seen that the line would be taken for one, it stays in the text: otherwise it would be nowhere.
 */
export function isWanted(repair: Repair, value: string, wishes: Wishes): boolean {
  if (isDeclined(repair, wishes)) return false;
  if (repair.kind !== "title" && repair.kind !== "byline") return true;
  const given = wishes.given?.[repair.kind];
  return (
    given === undefined || wishes.reviewed === true || [value, repair.before].some((text) => isSame(text, given ?? ""))
  );
}

const isSame = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, " ").trim();
