/** Which way a text runs, for what `dir="auto"` does not see: a list or a table is judged by the words inside it. */

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u;
const LETTER = /\p{L}/u;

/** The direction of a text's first letter (Unicode Bidirectional Algorithm, rules P2 and P3); "ltr" without one. */
export function directionOf(text: string): "ltr" | "rtl" {
  const letter = LETTER.exec(text)?.[0];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
}
