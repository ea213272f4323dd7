/**
 * The fonts of an export. They come from npm packages and never from the machine, so that a document looks the
 * same wherever it is exported; all are under the SIL Open Font License.
 */
import { fileURLToPath } from "node:url";
import { coverageOf } from "./coverage.ts";

type Family = { readonly name: string; readonly files: readonly string[] };

const packages = new URL("../../../node_modules/", import.meta.url);
const google = (folder: string, stem: string, weights: readonly string[]): string[] =>
  weights.map((weight) => `@expo-google-fonts/${folder}/${weight}/${stem}_${weight}.ttf`);

const body: Family = {
  name: "Source Serif 4",
  files: google("source-serif-4", "SourceSerif4", [
    "400Regular",
    "400Regular_Italic",
    "600SemiBold",
    "600SemiBold_Italic",
  ]),
};
const code: Family = {
  name: "Source Code Pro",
  files: google("source-code-pro", "SourceCodePro", ["400Regular", "400Regular_Italic", "600SemiBold"]),
};

/** For letters that the body's font does not have, in the order they are asked. */
const scripts: readonly Family[] = [
  { name: "Noto Naskh Arabic", files: google("noto-naskh-arabic", "NotoNaskhArabic", ["400Regular", "600SemiBold"]) },
  { name: "Noto Serif Hebrew", files: google("noto-serif-hebrew", "NotoSerifHebrew", ["400Regular", "600SemiBold"]) },
  {
    name: "Noto Serif Devanagari",
    files: google("noto-serif-devanagari", "NotoSerifDevanagari", ["400Regular", "600SemiBold"]),
  },
];
const eastAsian = {
  ja: { name: "BIZ UDPMincho", files: google("biz-udpmincho", "BIZUDPMincho", ["400Regular", "700Bold"]) },
  zh: {
    name: "Noto Sans S Chinese",
    files: ["Regular", "Bold"].map((weight) => `@embedpdf/fonts-sc/fonts/NotoSansHans-${weight}.otf`),
  },
  ko: { name: "NanumMyeongjo", files: google("nanum-myeongjo", "NanumMyeongjo", ["400Regular", "700Bold"]) },
} satisfies Record<string, Family>;
const signs: readonly Family[] = [
  { name: "Noto Emoji", files: google("noto-emoji", "NotoEmoji", ["400Regular", "600SemiBold"]) },
  { name: "Noto Sans Symbols 2", files: google("noto-sans-symbols-2", "NotoSansSymbols2", ["400Regular"]) },
  { name: "Noto Sans Math", files: google("noto-sans-math", "NotoSansMath", ["400Regular"]) },
];

type FontName = string | { readonly name: string; readonly covers: "latin-in-cjk" };
export type Fonts = {
  /** Files to load: those that the text needs. */
  readonly files: readonly string[];
  readonly body: readonly FontName[];
  readonly mono: readonly FontName[];
  /** East Asian text shares letters that look different in each language: its own font comes first there. */
  readonly byLanguage: Readonly<Record<string, readonly FontName[]>>;
  /** Letters that none of the fonts has. */
  readonly missing: ReadonlySet<string>;
};

/** Neither drawn nor missed: white space, and what only tells how to draw. */
const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}]$/u;

/** The fonts that a text needs, and what it has that none of them can show. */
export function fontsFor(text: string, language: string): Fonts {
  const order = [body, ...scripts, ...eastAsianFirst(language), ...signs];
  const used = new Set<Family>([body, code]);
  const missing = new Set<string>();
  for (const letter of new Set(text)) {
    if (INVISIBLE.test(letter)) continue;
    const family = order.find(({ files: [regular = ""] }) => coverageOf(pathOf(regular)).has(letter));
    if (family) used.add(family);
    else missing.add(letter);
  }
  const isEastAsian = Object.values(eastAsian).some((family) => used.has(family));
  if (isEastAsian) for (const family of Object.values(eastAsian)) used.add(family);
  const namesOf = (families: readonly Family[]): string[] =>
    families.filter((family) => used.has(family)).map(({ name }) => name);
  const others = (first: string) => namesOf([...scripts, ...eastAsianFirst(first), ...signs]);
  return {
    files: [...used].flatMap(({ files }) => files.map(pathOf)),
    body: [body.name, ...others(language)],
    mono: [code.name, body.name, ...others(language)],
    byLanguage: isEastAsian
      ? Object.fromEntries(
          Object.keys(eastAsian).map((lang) => [lang, [{ name: body.name, covers: "latin-in-cjk" }, ...others(lang)]]),
        )
      : {},
    missing,
  };
}

const pathOf = (file: string): string => fileURLToPath(new URL(file, packages));

function eastAsianFirst(language: string): Family[] {
  const { ja, zh, ko } = eastAsian;
  if (language === "zh") return [zh, ja, ko];
  if (language === "ko") return [ko, ja, zh];
  return [ja, zh, ko];
}
