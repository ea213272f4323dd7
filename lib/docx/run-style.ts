/** How a run of text is set: the marks of our content that its properties and its style come to. */
import type { ContentMark } from "#lib/documents/content.ts";
import { at, isOn, switchOf, valueOf } from "./elements.ts";
import type { Style, Styles } from "./paragraph-style.ts";
import type { XmlElement } from "./xml.ts";

export type RunStyle = {
  readonly marks: readonly ContentMark[];
  /** Not shown in Word, and so not part of the text. */
  readonly isHidden: boolean;
  /** The typeface, for the letters of symbol fonts. */
  readonly font: string | undefined;
};

/** Styles that say what a run is by saying how it looks, where our content has a node or a link for it. */
const silent =
  /^(hyperlink|followedhyperlink|internet link|visited internet link|(footnote|endnote|annotation) (reference|text)|footnote characters|endnote characters)$/u;
const code = /^(html (code|typewriter|keyboard|sample)|source text|verbatim char|inline code|code|code char)$/u;

const switches = [
  ["bold", "w:b", "w:bCs"],
  ["italic", "w:i", "w:iCs"],
] as const;

/** A paragraph's style is not asked: a bold caption is a caption, and no word of it is stressed. */
export function runStyle(properties: XmlElement | undefined, styles: Styles): RunStyle {
  const id = valueOf(at(properties, "w:rStyle"));
  const chain = id === undefined ? [] : styles.chain(id).filter(({ type }) => type === "character");
  const layers = [properties, ...(isSilent(chain) ? [] : chain.map(({ element }) => at(element, "w:rPr")))];
  const first = <Found>(ask: (layer: XmlElement | undefined) => Found | undefined): Found | undefined =>
    layers.map(ask).find((found) => found !== undefined);
  const isComplex = isOn(at(properties, "w:rtl")) || isOn(at(properties, "w:cs"));

  const marks: ContentMark[] = [];
  for (const [type, name, complex] of switches)
    if (first((layer) => switchOf(at(layer, isComplex ? complex : name)))) marks.push({ type });
  if (first((layer) => switchOf(at(layer, "w:strike"))) || first((layer) => switchOf(at(layer, "w:dstrike"))))
    marks.push({ type: "strike" });
  if ((first((layer) => valueOf(at(layer, "w:u"))) ?? "none") !== "none") marks.push({ type: "underline" });
  const raised = first((layer) => valueOf(at(layer, "w:vertAlign")));
  if (raised === "superscript" || raised === "subscript") marks.push({ type: raised });
  if (chain.some(({ name }) => code.test(name))) marks.push({ type: "code" });
  return {
    marks,
    isHidden: first((layer) => switchOf(at(layer, "w:vanish"))) ?? false,
    font: first(
      (layer) => at(layer, "w:rFonts")?.attributes["w:ascii"] ?? at(layer, "w:rFonts")?.attributes["w:hAnsi"],
    ),
  };
}

const isSilent = (chain: readonly Style[]): boolean => chain.some(({ name }) => silent.test(name));
