import { stances, type Voices } from "./model.ts";

/** Who says what, as one says it: "2 supported, 1 contested"; the stances that nobody has are left out. */
export function voicesInWords(voices: Voices): string {
  const parts = stances.filter((stance) => voices[stance] > 0).map((stance) => `${voices[stance]} ${stance}`);
  return parts.length === 0 ? "No voices yet" : parts.join(", ");
}
