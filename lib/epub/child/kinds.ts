/** What the elements of a chapter are in the book: said in `epub:type`, or as a role in the vocabulary of ARIA. */

/** Whether an element is one of these, such as `footnote`. */
export function isA(element: Element, ...kinds: readonly string[]): boolean {
  const [type, role] = [element.getAttribute("epub:type"), element.getAttribute("role")];
  if (type === null && role === null) return false;
  return `${type ?? ""} ${(role ?? "").replaceAll("doc-", "")}`
    .toLowerCase()
    .split(/\s+/u)
    .some((kind) => kinds.includes(kind));
}

/** The elements inside, in order. */
export const elementsIn = (element: Element): Element[] => [...element.querySelectorAll("*")];

export const NOTE = ["footnote", "endnote", "rearnote"] as const;
export const NOTES = ["footnotes", "endnotes", "rearnotes"] as const;
