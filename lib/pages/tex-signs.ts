/**
 * Signs of TeX's own fonts for mathematics. Their names are in no list that readers have, so a file that does not
 * say what they mean leaves them unread; but their places in these fonts have been the same since 1982.
 */

/** In rows of sixteen; blank where there is none that text has. */
const SYMBOLS = [
  "−·×∗÷⋄±∓⊕⊖⊗⊘⊙◯∘∙",
  "≍≡⊆⊇≤≥⪯⪰∼≈⊂⊃≪≫≺≻",
  "←→↑↓↔↗↘≃⇐⇒⇑⇓⇔↖↙∝",
  "′∞∈∋△▽\u0338 ∀∃¬∅ℜℑ⊤⊥",
  "ℵABCDEFGHIJKLMNO",
  "PQRSTUVWXYZ∪∩⊎∧∨",
  "⊢⊣⌊⌋⌈⌉{}⟨⟩|∥↕⇕\\≀",
  "√⨿∇∫⊔⊓⊑⊒§†‡¶♣♢♡♠",
];
/** Of each sign there are several sizes; the pieces of which larger ones are put together mean nothing by themselves. */
const EXTENSIBLE = [
  "()[]⌊⌋⌈⌉{}⟨⟩|∥/\\",
  "()()[]⌊⌋⌈⌉{}⟨⟩/\\",
  "()[]⌊⌋⌈⌉{}⟨⟩/\\/\\",
  "                ",
  "      ⊔⊔∮∮⊙⊙⊕⊕⊗⊗",
  "∑∏∫∪∩⊎∧∨∑∏∫∪∩⊎∧∨",
  "∐∐      []⌊⌋⌈⌉{}",
  "√√√√√           ",
];
const ITALIC = ["", "", "                ", "          .,<⁄>⋆", "∂               "];

const fonts: readonly (readonly [name: RegExp, rows: readonly string[]])[] = [
  [/^(?:CMB?SY|LMMathSymbols|LMSY)\d/u, SYMBOLS],
  [/^(?:CMEX|LMMathExtension|LMEX)\d/u, EXTENSIBLE],
  [/^(?:CMMIB?|LMMathItalic|LMMI)\d/u, ITALIC],
];

/** @param font its name, which may begin with the six letters of a subset; null where it is none of these, or has none there */
export function texSign(font: string, code: number): string | null {
  const name = font.replace(/^[A-Z]{6}\+/u, "");
  const rows = fonts.find(([pattern]) => pattern.test(name))?.[1];
  const sign = Array.from(rows?.[code >> 4] ?? "")[code & 15];
  return sign === undefined || sign === " " ? null : sign;
}
