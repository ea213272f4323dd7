/** Pictures, text boxes and rules among the runs of a paragraph. What lies outside the file is never fetched. */
import type { Block } from "#lib/documents/content.ts";
import { clip, withoutControls } from "#lib/documents/characters.ts";
import { isWebAddress } from "#lib/fields.ts";
import { at, descendants } from "./elements.ts";
import type { ShownPicture } from "#lib/pictures/model.ts";
import type { Relationships } from "./relationships.ts";
import type { XmlElement } from "./xml.ts";

export type Graphics = {
  readonly images: readonly Block[];
  /** Their `w:txbxContent`. */
  readonly textBoxes: readonly XmlElement[];
  readonly hasRule: boolean;
  readonly isEmbedded: boolean;
};

const pictures: ReadonlySet<string> = new Set(["pic:pic", "v:imagedata", "c:chart", "dgm:relIds"]);

/**
 * @param element a `w:drawing`, `w:pict` or `w:object`
 * @param held the pictures in the file, by where its relationships say they are
 */
export function readGraphics(
  element: XmlElement,
  relationships: Relationships,
  held: ReadonlyMap<string, ShownPicture>,
): Graphics {
  const inside = [...descendants(element, ({ name }) => name === "w:txbxContent" || name === "pic:pic")];
  const properties = inside.find(({ name }) => name === "wp:docPr")?.attributes ?? {};
  const shape = inside.find(({ name }) => name === "v:shape")?.attributes ?? {};
  const found = inside.filter(({ name }) => pictures.has(name));
  const images = found.map((picture): Block => {
    const own = found.length > 1 ? at(picture, "pic:nvPicPr", "pic:cNvPr")?.attributes : undefined;
    const alt =
      own?.["descr"] ??
      properties["descr"] ??
      at(picture, "pic:nvPicPr", "pic:cNvPr")?.attributes["descr"] ??
      shape["alt"];
    const title = line(properties["title"] ?? picture.attributes["o:title"], 500);
    const shown = heldPicture(picture, relationships, held);
    return {
      type: "image",
      attrs: {
        src: addressOf(picture, relationships),
        alt: line(alt, 2_000) || title,
        title: title || null,
        ...(shown ? { picture: shown } : {}),
      },
    };
  });
  return {
    images,
    textBoxes: inside.filter(({ name }) => name === "w:txbxContent"),
    hasRule: inside.some(({ attributes }) => /^(t|true|1)$/u.test(attributes["o:hr"] ?? "")),
    isEmbedded: element.name === "w:object",
  };
}

function heldPicture(
  picture: XmlElement,
  relationships: Relationships,
  held: ReadonlyMap<string, ShownPicture>,
): ShownPicture | undefined {
  const id = at(picture, "pic:blipFill", "a:blip")?.attributes["r:embed"] ?? picture.attributes["r:id"];
  return held.get(relationships.get(id ?? "")?.target ?? "");
}

/** Where a picture that is not in the file is on the web; null for all others, and for files of somebody's machine. */
function addressOf(picture: XmlElement, relationships: Relationships): string | null {
  const link = at(picture, "pic:blipFill", "a:blip")?.attributes["r:link"] ?? picture.attributes["r:href"];
  const found = relationships.get(link ?? "");
  if (!found?.isExternal || found.target.length > 2_048) return null;
  return isWebAddress(found.target) ? found.target : null;
}

const line = (text: string | undefined, limit: number): string =>
  clip(
    withoutControls(text ?? "")
      .toWellFormed()
      .replace(/\s+/gu, " ")
      .trim(),
    limit,
  );
