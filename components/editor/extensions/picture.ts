import { Node } from "@tiptap/core";
import { isWebAddress } from "#lib/fields.ts";

/** A picture. It is not fetched: its description stands for it, here as on the desk. */
export const Picture = Node.create({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ src: { default: null }, alt: { default: "" }, title: { default: null } }),
  parseHTML: () => [
    {
      tag: "img",
      getAttrs: (element) => {
        const src = element.getAttribute("src") ?? "";
        const alt = (element.getAttribute("alt") ?? "").slice(0, 2_000);
        return { src: isWebAddress(src) && src.length <= 2_048 ? src : null, alt, title: null };
      },
    },
  ],
  renderHTML: ({ node }) => [
    "figure",
    { "data-picture": "" },
    ["figcaption", String(node.attrs["alt"] ?? "").trim() || "A picture without a description"],
  ],
});
