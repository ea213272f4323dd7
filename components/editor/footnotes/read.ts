/**
 * Footnotes as they stand in a text: see lib/documents/footnotes.ts. What calls for a note is a number above the line
 * that has an entry in the list at the end; several may call for one. A square metre is written with such a number too: after
 * a unit, a single letter or a digit it is a call only when nothing else calls for that entry.
 */
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { NOTE_SIGNS, NOTES_HEADING, POWER } from "#lib/documents/footnotes.ts";

export type Call = { readonly from: number; readonly to: number; /** Of its entry, from 0. */ readonly index: number };

export type Footnotes = {
  /** In reading order. */
  readonly calls: readonly Call[];
  /** Where numbers above the line begin that call for nothing. */
  readonly powers: readonly number[];
  /** The list of the entries, and where it and its heading begin. */
  readonly list: ProseMirrorNode;
  readonly at: number;
  readonly headingAt: number;
};

const known = new WeakMap<ProseMirrorNode, Footnotes | null>();

/** @returns null for a text without notes */
export function readFootnotes(doc: ProseMirrorNode): Footnotes | null {
  const found = known.get(doc);
  if (found !== undefined) return found;
  const read = readAnew(doc);
  known.set(doc, read);
  return read;
}

function readAnew(doc: ProseMirrorNode): Footnotes | null {
  const list = doc.lastChild;
  const heading = doc.childCount > 1 ? doc.child(doc.childCount - 2) : null;
  if (list?.type.name !== "orderedList" || heading?.type.name !== "heading") return null;
  if (heading.textContent.trim() !== NOTES_HEADING) return null;
  const at = doc.content.size - list.nodeSize;
  const headingAt = at - heading.nodeSize;
  const first = Number(list.attrs["start"]);
  const signs = signsIn(doc, headingAt);
  const isEntry = ({ index }: Call): boolean => index >= first && index < first + list.childCount;
  const plain = new Set(signs.filter((sign) => isEntry(sign) && !sign.isPower).map(({ index }) => index));
  const isCall = (sign: Sign): boolean => isEntry(sign) && (!sign.isPower || !plain.has(sign.index));
  return {
    calls: signs.filter(isCall).map(({ from, to, index }) => ({ from, to, index: index - first })),
    powers: signs.filter((sign) => !isCall(sign)).map(({ from }) => from),
    list,
    at,
    headingAt,
  };
}

type Sign = Call & { readonly isPower: boolean };

/** The numbers above the line before a position. */
export function signsIn(doc: ProseMirrorNode, end: number): Sign[] {
  const signs: Sign[] = [];
  doc.nodesBetween(0, end, (node, position, parent, index) => {
    if (!node.isText || !isRaised(node) || !NOTE_SIGNS.test(node.text ?? "")) return true;
    const before = parent && index > 0 ? (parent.child(index - 1).text ?? "") : "";
    for (const { 0: digits, index: at } of (node.text ?? "").matchAll(/\d+/gu)) {
      const isPower = at === 0 && POWER.test(before);
      const from = position + at;
      signs.push({ from, to: from + digits.length, index: Number(digits), isPower });
    }
    return true;
  });
  return signs;
}

export const isRaised = (node: ProseMirrorNode): boolean => node.marks.some(({ type }) => type.name === "superscript");

/** What of a text node stands above the line. */
export const raisedText = (node: ProseMirrorNode | null): string =>
  node?.isText && isRaised(node) ? (node.text ?? "") : "";

/** The entry a position is in, from 0; null outside the list. */
export function entryAt({ list, at }: Footnotes, position: number): number | null {
  if (position <= at || position >= at + list.nodeSize) return null;
  let start = at + 1;
  for (let index = 0; index < list.childCount; index++) {
    start += list.child(index).nodeSize;
    if (position < start) return index;
  }
  return null;
}

/** Where an entry begins. */
export function entryStart({ list, at }: Pick<Footnotes, "list" | "at">, index: number): number {
  let start = at + 1;
  for (let before = 0; before < index; before++) start += list.child(before).nodeSize;
  return start;
}
