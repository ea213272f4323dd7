/** Which language a file says most of its letters are in. */
import { at } from "./elements.ts";
import type { XmlElement } from "./xml.ts";

export type LanguageTally = {
  /** Counts a run. `layers` are the run's own properties and what holds without them, nearest first. */
  readonly count: (text: string, layers: readonly (XmlElement | undefined)[], isRightToLeft: boolean) => void;
  readonly most: () => string | null;
};

const EAST_ASIAN = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/u;

/** Word keeps three languages for every run, and which one counts depends on its letters. */
export function createLanguageTally(): LanguageTally {
  const letters = new Map<string, number>();
  return {
    count(text, layers, isRightToLeft) {
      const which = isRightToLeft ? "w:bidi" : EAST_ASIAN.test(text) ? "w:eastAsia" : "w:val";
      const tag = layers.map((layer) => at(layer, "w:lang")?.attributes[which]).find(Boolean);
      const language = languageTag(tag);
      if (language) letters.set(language, (letters.get(language) ?? 0) + text.length);
    },
    most: () => [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0] as const)[0] || null,
  };
}

/** A tag as BCP 47 spells it; null for what is none. */
export function languageTag(text: string | undefined): string | null {
  const tag = (text ?? "").trim().replaceAll("_", "-");
  if (tag.length > 35 || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iu.test(tag)) return null;
  return Intl.getCanonicalLocales(tag)[0] ?? null;
}
