/** What a text's language and letters mean for how it is set. */

/** Typst's words for a language: ISO 639 and, where it matters for hyphens and glyphs, ISO 3166. */
export type Language = { readonly lang: string; readonly region: string | null };

/** Reads a BCP 47 tag; null for none, or for what is not one. */
export function languageOf(tag: string | null): Language | null {
  const parts = /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}))?(?:-|$)/i.exec(tag ?? "");
  if (!parts?.[1]) return null;
  const [, lang, script, region] = parts;
  const byScript = script?.toLowerCase() === "hant" ? "TW" : null;
  return { lang: lang.toLowerCase(), region: region?.toUpperCase() ?? byScript };
}

const SCRIPTS: readonly { readonly letters: RegExp; readonly lang: string; readonly languages: readonly string[] }[] = [
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, lang: "ja", languages: ["ja"] },
  { letters: /\p{Script=Hangul}/u, lang: "ko", languages: ["ko"] },
  { letters: /\p{Script=Han}/u, lang: "zh", languages: ["zh", "ja", "ko"] },
  { letters: /\p{Script=Arabic}/u, lang: "ar", languages: ["ar", "fa", "ur", "ps", "ckb", "ug"] },
  { letters: /\p{Script=Hebrew}/u, lang: "he", languages: ["he", "yi"] },
  { letters: /\p{Script=Devanagari}/u, lang: "hi", languages: ["hi", "mr", "ne", "sa"] },
  { letters: /\p{Script=Greek}/u, lang: "el", languages: ["el"] },
  {
    letters: /\p{Script=Cyrillic}/u,
    lang: "ru",
    languages: ["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"],
  },
];
const LATIN = /\p{Script=Latin}/gu;

/**
 * The language to set a block in where it is plainly not the document's: another script shows that. The same Han
 * letters look different in Chinese, Japanese and Korean, and a hyphen belongs to a language.
 * @returns null where the document's own language will do
 */
export function otherLanguage(text: string, document: Language | null): string | null {
  const found = SCRIPTS.find(({ letters }) => letters.test(text));
  if (!found || found.languages.includes(document?.lang ?? "")) return null;
  // A foreign name in a text does not make the text foreign.
  const foreign = text.match(new RegExp(found.letters.source, "gu"))?.length ?? 0;
  return foreign * 2 > (text.match(LATIN)?.length ?? 0) ? found.lang : null;
}
