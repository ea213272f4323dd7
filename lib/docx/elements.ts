/** Finding one's way in the elements of a Word file. */
import { isUnderstood } from "./namespaces.ts";
import type { XmlElement } from "./xml.ts";

/** The first child of that name along a path: `at(paragraph, "w:pPr", "w:numPr")`. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

/** Its `w:val`. */
export const valueOf = (element: XmlElement | undefined): string | undefined => element?.attributes["w:val"];

/** A whole number from a text, if it is one; the format allows no others where this is used. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

/** Whether a switch such as `w:b` is there and on: bare it is, and `w:val` may say no. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(0|false|off|none)$/u.test(valueOf(element) ?? "1");

/** A switch that may also be silent. */
export const switchOf = (element: XmlElement | undefined): boolean | undefined => (element ? isOn(element) : undefined);

/**
 * What stands in an element whose only meaning is to hold other elements; nothing for elements with a meaning.
 *
 * Content controls (unless they still show their prompt, which nobody wrote), smart tags and custom XML, direction,
 * and the choice a file offers between a new element and what older programs show in its place.
 */
export function unwrapped({ name, children, ...element }: XmlElement): readonly XmlElement[] | null {
  if (name === "w:sdt") {
    const control = { name, children, ...element };
    return at(control, "w:sdtPr", "w:showingPlcHdr") ? [] : (at(control, "w:sdtContent")?.children ?? []);
  }
  if (name === "w:smartTag" || name === "w:customXml" || name === "w:dir" || name === "w:bdo") return children;
  if (name !== "mc:AlternateContent") return null;
  const choice = children.find((child) => child.name === "mc:Choice" && isReadable(child));
  return (choice ?? children.find((child) => child.name === "mc:Fallback"))?.children ?? [];
}

/** `Requires` names prefixes as the file declared them; in practice everybody writes the usual ones. */
const isReadable = ({ attributes }: XmlElement): boolean =>
  (attributes["Requires"] ?? "").split(/\s+/u).filter(Boolean).every(isUnderstood);

/** Every element inside, in order, without going into those where `isWhole`. */
export function* descendants(
  element: XmlElement,
  isWhole: (element: XmlElement) => boolean = () => false,
): Generator<XmlElement> {
  for (const child of unwrapped(element) ?? element.children) {
    yield child;
    if (!isWhole(child)) yield* descendants(child, isWhole);
  }
}
