/** What the elements of HTML are to us. */
import { clip } from "#lib/documents/characters.ts";
import type { Block } from "#lib/documents/content.ts";
import { webAddress } from "./addresses.ts";
import type { Place } from "./blocks.ts";

type Kind =
  "dropped" | "inline" | "break" | "image" | "rule" | "code" | "heading" | "quote" | "list" | "table" | "block";

const names = (text: string, kind: Kind): [string, Kind][] => text.split(" ").map((name) => [name, kind]);

const kinds = new Map<string, Kind>([
  ...names(
    "script style template noscript head svg math iframe object embed canvas audio video applet input select option button textarea datalist progress meter map",
    "dropped",
  ),
  ...names(
    "address article aside body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup legend li main menuitem nav p search section summary tbody td tfoot th thead tr",
    "block",
  ),
  ...names("h1 h2 h3 h4 h5 h6", "heading"),
  ...names("ul ol menu", "list"),
  ...names("pre listing xmp plaintext", "code"),
  ["br", "break"],
  ["img", "image"],
  ["hr", "rule"],
  ["blockquote", "quote"],
  ["table", "table"],
]);

/** An element that is not known here is part of a sentence, as browsers take it. */
export const kindOf = (name: string): Kind => kinds.get(name) ?? "inline";

/** Whether the page itself shows nothing of it. */
export const isHidden = (element: Element): boolean =>
  element.hasAttribute("hidden") || /display:\s*none/iu.test(element.getAttribute("style") ?? "");

/** A picture that says something: not a spacer, a counter or an ornament. */
export function imageOf(element: Element, { base, held }: Pick<Place, "base" | "held">): Block | null {
  const size = [element.getAttribute("width"), element.getAttribute("height")];
  if (size.some((length) => length === "0" || length === "1")) return null;
  const sources = ["src", "data-src", "data-original", "data-lazy-src"].map((name) => element.getAttribute(name) ?? "");
  const src =
    sources.map((source) => (source === "" ? null : webAddress(source, base))).find((address) => address !== null) ??
    null;
  const alt = clip((element.getAttribute("alt") ?? "").replace(/\s+/gu, " ").trim(), 2_000);
  const title = clip((element.getAttribute("title") ?? "").replace(/\s+/gu, " ").trim(), 500);
  const picture = held?.get(element.getAttribute("src") ?? "");
  if (src === null && alt === "" && !picture) return null;
  return { type: "image", attrs: { src, alt, title: title === "" ? null : title, ...(picture ? { picture } : {}) } };
}

/** The language of a program's text, as highlighters name it in a class. */
export function languageOf(element: Element): string | null {
  const classes = `${element.getAttribute("class") ?? ""} ${element.querySelector("code")?.getAttribute("class") ?? ""}`;
  return /(?:^|\s)(?:lang|language|highlight-source)-([\w+#.-]{1,40})(?!\S)/u.exec(classes)?.[1] ?? null;
}
