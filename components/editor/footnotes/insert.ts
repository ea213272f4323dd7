/** Making a footnote, and going between a call and its entry. */
import type { Mark, Node as ProseMirrorNode } from "@tiptap/pm/model";
import { closeHistory } from "@tiptap/pm/history";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { NOTES_HEADING, NOTES_LEVEL } from "#lib/documents/footnotes.ts";
import { entryAt, entryStart, raisedText, readFootnotes } from "./read.ts";
import { settle, type Standing } from "./settle.ts";
import { settled } from "./plugin.ts";

/**
 * Puts a footnote's number at the caret and its empty entry among the others, where one then writes.
 * @returns null where there can be none: in code, and in the notes themselves
 */
export function insertFootnote(state: EditorState): Transaction | null {
  const { doc, schema, selection } = state;
  const { paragraph, listItem, orderedList, heading } = schema.nodes;
  const { superscript } = schema.marks;
  if (!paragraph || !listItem || !orderedList || !heading || !superscript) return null;
  const notes = readFootnotes(doc);
  const { $to } = selection;
  if (!$to.parent.inlineContent || $to.parent.type.spec.code || (notes && $to.pos > notes.headingAt)) return null;
  const calls = notes?.calls ?? [];
  // Inside a number there is no place for another.
  const position = calls.find(({ from, to }) => from < $to.pos && $to.pos < to)?.to ?? $to.pos;
  const tr = closeHistory(state.tr);
  const item = listItem.create(null, paragraph.create());
  const at = notes ? notes.at + notes.list.nodeSize - 1 : doc.content.size;
  tr.insert(
    at,
    notes ? item : [heading.create({ level: NOTES_LEVEL }, schema.text(NOTES_HEADING)), orderedList.create(null, item)],
  );
  const index = notes?.list.childCount ?? 0;

  const raised = (text: string): ProseMirrorNode => schema.text(text, [superscript.create()]);
  const { nodeBefore, nodeAfter } = doc.resolve(position);
  const isAfter = /\d$/u.test(raisedText(nodeBefore));
  const isBefore = /^\d/u.test(raisedText(nodeAfter));
  const sign = `${isAfter ? "," : ""}${index + 1}${isBefore ? "," : ""}`;
  tr.insert(position, raised(sign));
  const from = position + (isAfter ? 1 : 0);
  const others = calls.map((call): Standing => ({
    index: call.index,
    from: call.from < position ? call.from : call.from + sign.length,
    to: call.to <= position ? call.to : call.to + sign.length,
  }));
  const steps = tr.steps.length;
  settle(tr, [...others, { from, to: from + String(index + 1).length, index }], listAt(tr.doc));

  const made = readFootnotes(tr.doc);
  const start = tr.mapping.slice(steps).map(from, -1);
  const place = made?.calls.find((call) => call.from === start)?.index ?? index;
  if (made) tr.setSelection(TextSelection.near(tr.doc.resolve(entryStart(made, place) + 1)));
  return settled(tr).setStoredMarks([]).scrollIntoView();
}

const listAt = (doc: ProseMirrorNode): number => doc.content.size - (doc.lastChild?.nodeSize ?? 0);

/** From an entry to behind its call. @returns null elsewhere */
export function backToCall(state: EditorState): Transaction | null {
  const notes = readFootnotes(state.doc);
  const entry = notes ? entryAt(notes, state.selection.from) : null;
  const call = notes?.calls.find(({ index }) => index === entry);
  if (!call) return null;
  const tr = state.tr.setSelection(TextSelection.create(state.doc, call.to));
  return tr.setStoredMarks(withoutRaising(tr.doc, call.to)).scrollIntoView();
}

/** What is written behind a call does not belong to it. */
export const withoutRaising = (doc: ProseMirrorNode, position: number): readonly Mark[] =>
  doc
    .resolve(position)
    .marks()
    .filter(({ type }) => type.name !== "superscript");

/** The key for both, and the tool: in an entry back to its call, elsewhere a new note. */
export const footnote = (state: EditorState): Transaction | null => backToCall(state) ?? insertFootnote(state);
