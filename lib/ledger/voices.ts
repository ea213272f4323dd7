/**
 * Voices: who says what of a claim.
 *
 * A person has one voice per claim, whatever they marked in however many documents: their latest stance.
 * Removing a mark brings back the one before it; removing all of a person's marks removes their voice.
 * The database counts the same way (store.ts), and a test holds the two against each other.
 */
import type { Stance, Voices } from "./model.ts";

/** One stance given to the claim. Private and deleted annotations are no marks. */
export type StanceMark = {
  readonly annotation: string;
  readonly author: string;
  readonly stance: Stance;
  readonly at: number;
};

/** Later marks replace earlier ones; of two at the same instant the one with the higher id, so that order never matters. */
const isLater = (a: StanceMark, b: StanceMark): boolean =>
  a.at > b.at || (a.at === b.at && a.annotation > b.annotation);

/** Each person's current mark, in no particular order. */
export function voicesOf(marks: Iterable<StanceMark>): readonly StanceMark[] {
  const latest = new Map<string, StanceMark>();
  for (const mark of marks) {
    const before = latest.get(mark.author);
    if (!before || isLater(mark, before)) latest.set(mark.author, mark);
  }
  return [...latest.values()];
}

/** How many people are of each mind. */
export function countVoices(voices: Iterable<{ readonly stance: Stance }>): Voices {
  const counts = { supported: 0, contested: 0, unsure: 0 };
  for (const { stance } of voices) counts[stance] += 1;
  return counts;
}
