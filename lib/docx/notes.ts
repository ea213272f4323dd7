/** Footnotes and endnotes: raised signs in the text, and the notes at its end. */
import type { Block } from "#lib/documents/content.ts";
import { joinTexts, textOf } from "#lib/documents/inlines.ts";
import { at, valueOf } from "./elements.ts";
import { numeral } from "./numerals.ts";
import type { XmlElement } from "./xml.ts";

export type NoteKind = "footnote" | "endnote";
export type NoteCall = { readonly kind: NoteKind; readonly id: string; readonly label: string };

export type NoteCalls = {
  /**
   * A note is called for.
   * @param mark the writer's own sign for it, if it is not numbered
   * @returns what stands in the text
   */
  readonly call: (kind: NoteKind, id: string, mark: string | null) => string;
  /** In the order in which they were called. */
  readonly called: () => readonly NoteCall[];
};

/** Footnotes and endnotes are counted apart, in the numerals that the file's settings say. */
export function createNoteCalls(settings: XmlElement | undefined): NoteCalls {
  const formats = {
    footnote: valueOf(at(settings, "w:footnotePr", "w:numFmt")) ?? "decimal",
    endnote: valueOf(at(settings, "w:endnotePr", "w:numFmt")) ?? "lowerRoman",
  };
  const counts = { footnote: 0, endnote: 0 };
  const calls: NoteCall[] = [];
  return {
    call(kind, id, mark) {
      const label = mark ?? numeral(++counts[kind], formats[kind]);
      calls.push({ kind, id, label });
      return label;
    },
    called: () => calls.toSorted((a, b) => order(a.kind) - order(b.kind)),
  };
}

/** Whether they count 1, 2, 3, as the items of a list do. */
export const areNumbers = (calls: readonly NoteCall[]): boolean =>
  calls.every(({ label }, place) => label === String(place + 1));

const order = (kind: NoteKind): number => (kind === "footnote" ? 0 : 1);

type Labelled = {
  readonly blocks: readonly Block[];
  /** The block with the label, the one it took the place of, if any, and how far its words moved. */
  readonly first: Block;
  readonly replaced: Block | null;
  readonly pushed: number;
};

/** The blocks of a note with its label before the first words, raised as it is in the text. */
export function labelled(blocks: readonly Block[], label: string): Labelled {
  const [head, ...rest] = blocks;
  const replaced = head?.type === "paragraph" ? head : null;
  const first: Block = {
    type: "paragraph",
    content: joinTexts([...textOf(label, [{ type: "superscript" }]), ...textOf(" "), ...(replaced?.content ?? [])]),
  };
  return { blocks: [first, ...(replaced ? rest : blocks)], first, replaced, pushed: label.length + 1 };
}
