/**
 * Fields: places whose text Word computes, such as links, page numbers and references.
 *
 * A field is written as marks among the runs: its begin, its instruction, a separator, the result Word last computed,
 * its end; the result may hold more fields, and span paragraphs. Readers see results, so those are the text.
 */
import type { ContentMark } from "#lib/documents/content.ts";
import { at, isOn } from "./elements.ts";
import type { XmlElement } from "./xml.ts";

type Field = { instruction: string; isResult: boolean; hasText: boolean; readonly box: string | undefined };

export type Fields = {
  /**
   * A `w:fldChar`.
   * @returns text that the field stands for without having a result: the box of a form
   */
  readonly mark: (element: XmlElement) => string;
  readonly instruct: (text: string) => void;
  /** Text was met in the result of the fields that are open. */
  readonly note: () => void;
  /** Whether text here is shown: everything but instructions is. */
  readonly isShown: () => boolean;
  /** The link that text here is part of. */
  readonly link: () => ContentMark | null;
};

/** More fields in each other than anybody writes; further ones are taken for text around them. */
const DEPTH = 50;

export function createFields(): Fields {
  const open: Field[] = [];
  const end = (): string => {
    const field = open.pop();
    return field && !field.hasText && /^\s*FORMCHECKBOX\b/iu.test(field.instruction) ? (field.box ?? "") : "";
  };
  return {
    mark(element) {
      const kind = element.attributes["w:fldCharType"];
      const field = open.at(-1);
      if (kind === "begin" && open.length < DEPTH)
        open.push({ instruction: "", isResult: false, hasText: false, box: boxOf(element) });
      if (kind === "separate" && field) field.isResult = true;
      return kind === "end" ? end() : "";
    },
    instruct(text) {
      const field = open.at(-1);
      if (field && !field.isResult) field.instruction += text;
    },
    note() {
      for (const field of open) field.hasText = true;
    },
    isShown: () => open.every(({ isResult }) => isResult),
    link() {
      for (const { instruction } of open.toReversed()) {
        const link = linkOfInstruction(instruction);
        if (link) return link;
      }
      return null;
    },
  };
}

function boxOf(element: XmlElement): string | undefined {
  const box = at(element, "w:ffData", "w:checkBox");
  if (!box) return undefined;
  return isOn(at(box, "w:checked") ?? at(box, "w:default")) ? "☒" : "☐";
}

/** `HYPERLINK "https://…" \l "place"`; a link within the document leads nowhere here. */
export function linkOfInstruction(instruction: string): ContentMark | null {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/iu.exec(instruction) ?? [];
  const address = quoted ?? bare;
  if (address === undefined) return null;
  const [, place] = /\\l\s+"([^"]*)"/iu.exec(instruction) ?? [];
  return linkTo(place ? `${address}#${place}` : address);
}

/** A link our content can hold; null for addresses of other kinds, whose words stay as text. */
export function linkTo(address: string): ContentMark | null {
  const href = address.trim();
  if (href.length > 2_048 || !/^(https?:\/\/|mailto:)/iu.test(href)) return null;
  return URL.canParse(href) ? { type: "link", attrs: { href } } : null;
}
