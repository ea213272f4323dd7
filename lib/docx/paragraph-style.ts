/** What the styles of a Word file mean, as far as our content can say it. */
import { at, isOn, valueOf, wholeNumber } from "./elements.ts";
import type { XmlElement } from "./xml.ts";

export type Style = {
  readonly id: string;
  readonly type: string;
  /** In lower case. Word keeps the English names of its own styles in files of every language. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly isDefault: boolean;
  readonly element: XmlElement;
};

export type Styles = {
  /** The style and those it is based on, nearest first. */
  readonly chain: (id: string | undefined) => readonly Style[];
  readonly defaultParagraph: string | undefined;
  /** Run properties that hold where nothing else is said. */
  readonly defaults: XmlElement | undefined;
};

/** Longer chains go round in a circle. */
const CHAIN_LIMIT = 20;

export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map<string, Style>();
  for (const element of root?.children ?? []) {
    if (element.name !== "w:style") continue;
    const style = styleOf(element);
    styles.set(style.id, style);
  }
  return {
    chain: (id) => {
      const chain: Style[] = [];
      for (
        let style = styles.get(id ?? "");
        style && chain.length < CHAIN_LIMIT;
        style = styles.get(style.basedOn ?? "")
      )
        chain.push(style);
      return chain;
    },
    defaultParagraph: [...styles.values()].find(({ type, isDefault }) => type === "paragraph" && isDefault)?.id,
    defaults: at(root, "w:docDefaults", "w:rPrDefault", "w:rPr"),
  };
}

const styleOf = (element: XmlElement): Style => ({
  id: element.attributes["w:styleId"] ?? "",
  type: element.attributes["w:type"] ?? "paragraph",
  name: (valueOf(at(element, "w:name")) ?? "").trim().toLowerCase(),
  basedOn: valueOf(at(element, "w:basedOn")),
  isDefault: /^(1|true|on)$/u.test(element.attributes["w:default"] ?? ""),
  element,
});

/** What a paragraph is, apart from being in a list. */
export type Role =
  | { readonly kind: "plain" | "quote" | "code" | "continued" }
  | { readonly kind: "heading"; readonly level: number; readonly isTitle: boolean };

const quotes = /^(intense quote|quotes?|quotations?|block ?quotes?|block ?quotations?|block text)$/u;
const codes = /^(html preformatted|preformatted text|source code|code( block)?|macro text)$/u;

/** The level of an outline, counted from 0, as that of a heading; none for the text's own level, 9. */
const headingOf = (level: number): Role =>
  level >= 0 && level < 9 ? { kind: "heading", level: Math.min(level + 1, 6), isTitle: false } : { kind: "plain" };

/** @param properties the paragraph's own, which overrule those of its style */
export function roleOf(properties: XmlElement | undefined, chain: readonly Style[]): Role {
  const outline = wholeNumber(valueOf(at(properties, "w:outlineLvl")));
  const role = chain.map(roleOfStyle).find((found) => found !== null) ?? { kind: "plain" as const };
  if (outline === undefined || (role.kind !== "plain" && role.kind !== "heading")) return role;
  return headingOf(outline);
}

function roleOfStyle({ name, element }: Style): Role | null {
  const [, level] = /^heading ([1-9])$/u.exec(name) ?? [];
  if (level) return headingOf(Number(level) - 1);
  if (name === "title") return { kind: "heading", level: 1, isTitle: true };
  if (quotes.test(name)) return { kind: "quote" };
  if (codes.test(name)) return { kind: "code" };
  if (name.startsWith("list continue")) return { kind: "continued" };
  const outline = wholeNumber(valueOf(at(element, "w:pPr", "w:outlineLvl")));
  return outline === undefined ? null : headingOf(outline);
}

/** Whether a line is drawn under the paragraph: with nothing in it, it is a rule. */
export const hasRule = (properties: XmlElement | undefined): boolean => {
  const border = at(properties, "w:pBdr", "w:bottom") ?? at(properties, "w:pBdr", "w:top");
  return border !== undefined && !/^(nil|none)$/u.test(valueOf(border) ?? "nil");
};

/** Whether a paragraph is only the large first letter of the one after it. */
export const isDropCap = (properties: XmlElement | undefined): boolean =>
  /^(drop|margin)$/u.test(at(properties, "w:framePr")?.attributes["w:dropCap"] ?? "");

/** Whether a run, by itself or by its style, is set from right to left. */
export const isRightToLeft = (properties: XmlElement | undefined): boolean => isOn(at(properties, "w:rtl"));
