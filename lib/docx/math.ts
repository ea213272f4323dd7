/** Formulas, on one line. */
import { at } from "./elements.ts";
import type { XmlElement } from "./xml.ts";

/**
 * A formula as people type it: `x^2`, `(a+b)/2`, `√(x)`. What has no such form is its letters in order.
 * @param formula an element of Office's mathematics
 */
export function linear(formula: XmlElement): string {
  const part = (name: string): string => inside(at(formula, name));
  switch (formula.name) {
    case "m:t":
      return formula.text;
    case "m:f":
      return `${grouped(part("m:num"))}/${grouped(part("m:den"))}`;
    case "m:sSup":
      return `${part("m:e")}^${grouped(part("m:sup"))}`;
    case "m:sSub":
      return `${part("m:e")}_${grouped(part("m:sub"))}`;
    case "m:sSubSup":
      return `${part("m:e")}_${grouped(part("m:sub"))}^${grouped(part("m:sup"))}`;
    case "m:rad":
      return `${part("m:deg")}√${grouped(part("m:e"))}`;
    case "m:d":
      return `(${formula.children
        .filter(({ name }) => name === "m:e")
        .map(inside)
        .join(", ")})`;
    default:
      return inside(formula);
  }
}

const inside = (element: XmlElement | undefined): string => (element?.children ?? []).map(linear).join("");

const grouped = (text: string): string => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`);
