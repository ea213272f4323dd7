import { Node } from "@tiptap/core";
import type { DOMOutputSpec } from "@tiptap/pm/model";
import type { Block } from "#lib/documents/content.ts";
import { isWebAddress } from "#lib/fields.ts";
import { shownPictureSchema } from "#lib/pictures/model.ts";

type Attributes = Extract<Block, { type: "image" }>["attrs"];

type Options = {
  /** The address below which the pictures of the workspace are; null where none is shown. */
  readonly picturesAt: string | null;
};

/** A picture. One that is kept with the text is shown; else its description stands for it, here as on the desk. */
export const Picture = Node.create<Options>({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({ picturesAt: null }),
  addAttributes: () => ({
    src: { default: null },
    alt: { default: "" },
    title: { default: null },
    picture: { default: null },
  }),
  parseHTML: () => [
    {
      // Our own, cut out and put in again.
      tag: "figure[data-picture]",
      getAttrs: (figure) => {
        const picture = shownPictureSchema.safeParse(parsed(figure.dataset["picture"]));
        return {
          src: webAddress(figure.dataset["src"] ?? ""),
          alt: figure.dataset["alt"]?.slice(0, 2_000) ?? "",
          title: figure.dataset["title"]?.slice(0, 500) ?? null,
          picture: picture.success ? picture.data : null,
        };
      },
    },
    {
      tag: "img",
      getAttrs: (element) => {
        const alt = (element.getAttribute("alt") ?? "").slice(0, 2_000);
        return { src: webAddress(element.getAttribute("src") ?? ""), alt, title: null };
      },
    },
  ],
  renderHTML({ node }): DOMOutputSpec {
    const { src, alt, title, picture } = node.attrs as Attributes; // the attributes above
    const kept = {
      "data-picture": picture ? JSON.stringify(picture) : "",
      "data-alt": alt,
      ...(src === null ? {} : { "data-src": src }),
      ...(title === null ? {} : { "data-title": title }),
    };
    const caption: DOMOutputSpec = ["figcaption", alt.trim() || "A picture without a description"];
    const { picturesAt } = this.options;
    if (!picture || picturesAt === null) return ["figure", kept, caption];
    const { id, width, height } = picture;
    return ["figure", kept, ["img", { src: `${picturesAt}/${id}`, width, height, alt, draggable: "false" }], caption];
  },
});

const webAddress = (src: string): string | null => (isWebAddress(src) && src.length <= 2_048 ? src : null);

function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? "");
  } catch {
    return null;
  }
}
