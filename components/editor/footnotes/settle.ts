/** Footnotes put in order: the entries as they are called for, and every call with the number of its entry. */
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { entryStart, raisedText } from "./read.ts";

/** A call, and which of the entries of the list, as they stand before they are put in order, it calls for. */
export type Standing = { readonly from: number; readonly to: number; readonly index: number };

/**
 * Entries nobody calls for come last. Nothing is touched that is right already: what is drawn in it stays.
 * @param at where the list begins, which is behind all calls
 */
export function settle(tr: Transaction, calls: readonly Standing[], at: number): void {
  const list = tr.doc.nodeAt(at);
  if (list?.type.name !== "orderedList") return;
  const { schema } = tr.doc.type;
  const reading = calls.toSorted((a, b) => a.from - b.from);
  const called = [...new Set(reading.map(({ index }) => index))];
  const rest = Array.from({ length: list.childCount }, (_, index) => index).filter((index) => !called.includes(index));
  const order = [...called, ...rest];
  if (list.attrs["start"] !== 1) tr.setNodeMarkup(at, null, { ...list.attrs, start: 1 });
  arrange(tr, at, order);
  for (const { from, to, index } of reading.toReversed()) {
    const number = String(order.indexOf(index) + 1);
    const marks = tr.doc.nodeAt(from)?.marks;
    // Where the words between two numbers went, they would read as one.
    if (/^\d/u.test(raisedText(tr.doc.resolve(to).nodeAfter))) tr.insert(to, schema.text(",", marks));
    if (tr.doc.textBetween(from, to) !== number) tr.replaceWith(from, to, schema.text(number, marks));
    if (/\d$/u.test(raisedText(tr.doc.resolve(from).nodeBefore))) tr.insert(from, schema.text(",", marks));
  }
}

/** Moves entries one by one until they stand in that order. */
function arrange(tr: Transaction, at: number, order: readonly number[]): void {
  const standing = order.map((_, index) => index);
  const listNow = (): ProseMirrorNode | null => tr.doc.nodeAt(at);
  for (const [place, wanted] of order.entries()) {
    const from = standing.indexOf(wanted);
    const list = listNow();
    if (from === place || !list) continue;
    const item = list.child(from);
    const start = entryStart({ list, at }, from);
    tr.delete(start, start + item.nodeSize);
    tr.insert(entryStart({ list, at }, place), item);
    standing.splice(from, 1);
    standing.splice(place, 0, wanted);
  }
}

/** Takes a call away, or what is left of one, with what parted it from another one beside it. */
export function removeCall(tr: Transaction, from: number, to: number): void {
  if (from < to) tr.delete(from, to);
  const { nodeBefore, nodeAfter } = tr.doc.resolve(from);
  const before = raisedText(nodeBefore).at(-1) ?? "";
  const after = raisedText(nodeAfter).at(0) ?? "";
  if (SEPARATOR.test(before) && !/\d/u.test(after)) tr.delete(from - 1, from);
  else if (SEPARATOR.test(after) && !/\d/u.test(before)) tr.delete(from, from + 1);
}

const SEPARATOR = /^[,;]$/u;
