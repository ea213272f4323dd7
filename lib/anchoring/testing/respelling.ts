/** Changes that change no word: white space, quotes, composition. */

/** A text with each of its characters respelled, and where each old offset went. */
export type Respelling = { readonly text: string; readonly places: Int32Array };

const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Respells a text character by character, each with its marks. */
export function respelled(text: string, spell: (character: string, column: number) => string): Respelling {
  const places = new Int32Array(text.length + 1);
  const parts: string[] = [];
  let length = 0;
  let column = 0;
  for (const { index, 0: character } of text.matchAll(CHARACTER)) {
    const spelled = spell(character, column);
    places.fill(length, index, index + character.length);
    parts.push(spelled);
    length += spelled.length;
    column = spelled.includes("\n") ? 0 : column + 1;
  }
  places[text.length] = length;
  return { text: parts.join(""), places };
}

/** Lines broken anew at 60 columns, as a mail program does; every other space does not break. */
export const reflowed = (text: string): Respelling =>
  respelled(text, (character, column) => (character !== " " ? character : column > 60 ? "\n" : "\u00A0"));

/** Straight quotes made curly and hyphens made dashes, and the other way round. */
export const curled = (text: string): Respelling => respelled(text, (character) => swapped.get(character) ?? character);

const swapped = new Map([
  ["'", "’"],
  ['"', "”"],
  ["-", "–"],
  ["’", "'"],
  ["“", '"'],
  ["”", '"'],
  ["–", "-"],
]);

/** Letters composed or decomposed. */
export const normalized = (text: string, form: "NFC" | "NFD"): Respelling =>
  respelled(text, (character) => character.normalize(form));

type Stretch = { readonly start: number; readonly end: number };

/** How many stretches were placed exactly where their characters went, as what they are. */
export const unharmed = (
  { places }: Respelling,
  marks: readonly Stretch[],
  placed: readonly (Stretch & { readonly state: string })[],
): number =>
  marks.filter(({ start, end }, index) => {
    const is = placed[index];
    return is?.state === "exact" && is.start === places[start] && is.end === places[end];
  }).length;
