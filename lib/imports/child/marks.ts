/** What the elements around words say of them. */
import type { ContentMark } from "#lib/documents/content.ts";
import { linkTarget } from "./addresses.ts";

const markOf: Readonly<
  Record<
    string,
    ContentMark["type"] & ("bold" | "italic" | "underline" | "strike" | "code" | "superscript" | "subscript")
  >
> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  cite: "italic",
  dfn: "italic",
  var: "italic",
  u: "underline",
  ins: "underline",
  s: "strike",
  strike: "strike",
  del: "strike",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
  sup: "superscript",
  sub: "subscript",
};

/**
 * The marks inside an element. What programs put on the clipboard says "bold" in styles, and "not bold" in the
 * style of a <b>: styles win.
 */
export function marksWithin(
  element: Element,
  name: string,
  around: readonly ContentMark[],
  base: string | null,
): ContentMark[] {
  const marks = new Map(around.map((mark) => [mark.type, mark]));
  const type = markOf[name];
  if (type) marks.set(type, { type });
  if (name === "a") {
    const href = linkTarget(element.getAttribute("href") ?? "", base);
    if (href !== null) marks.set("link", { type: "link", attrs: { href } });
  }
  const style = element.getAttribute("style") ?? "";
  if (/font-weight:\s*(?:bold|[6-9]00)/iu.test(style)) marks.set("bold", { type: "bold" });
  if (/font-weight:\s*(?:normal|[1-5]00)/iu.test(style)) marks.delete("bold");
  if (/font-style:\s*italic/iu.test(style)) marks.set("italic", { type: "italic" });
  if (/font-style:\s*normal/iu.test(style)) marks.delete("italic");
  return [...marks.values()];
}
