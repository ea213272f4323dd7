/** Numbers as Word writes them before notes. */

const romans: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(number: number): string {
  let rest = number;
  let written = "";
  for (const [value, letters] of romans) for (; rest >= value; rest -= value) written += letters;
  return written;
}

/** a … z, aa … zz, as Word counts: the letter repeated. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

const signs = ["*", "†", "‡", "§"];
const chicago = (number: number): string => (signs[(number - 1) % 4] ?? "*").repeat(Math.ceil(number / 4));

/** The most a numeral is spelt for; beyond it figures are used. Letters repeated a thousand times are no number. */
const LARGEST = 4_000;

/**
 * @param number from 1
 * @param format the name of the format, such as `lowerRoman`; figures for those not known here
 */
export function numeral(number: number, format: string | undefined): string {
  if (number < 1 || number > LARGEST) return String(number);
  if (format === "lowerRoman") return roman(number);
  if (format === "upperRoman") return roman(number).toUpperCase();
  if (format === "lowerLetter") return letters(number);
  if (format === "upperLetter") return letters(number).toUpperCase();
  if (format === "chicago") return chicago(number);
  return String(number);
}
