/** Texts with footnotes, and what one does to them. */
import { getSchema } from "@tiptap/core";
import { closeHistory, history, undo } from "@tiptap/pm/history";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { expect } from "vitest";
import { schemaExtensions } from "../extensions/schema.ts";
import { insertFootnote } from "./insert.ts";
import { footnotePlugin } from "./plugin.ts";
import { isRaised, readFootnotes } from "./read.ts";

export const schema = getSchema(schemaExtensions());

type Json = { readonly type: string; readonly [key: string]: unknown };
export const p = (...content: (string | number)[]): Json => ({
  type: "paragraph",
  content: content.map((part) =>
    typeof part === "string"
      ? { type: "text", text: part }
      : { type: "text", text: String(part), marks: [{ type: "superscript" }] },
  ),
});
export const notes = (...entries: string[]): Json[] => [
  { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Notes" }] },
  {
    type: "orderedList",
    attrs: { start: 1 },
    content: entries.map((text) => ({ type: "listItem", content: [p(text)] })),
  },
];

export const open = (...content: Json[]): EditorState =>
  EditorState.create({
    doc: schema.nodeFromJSON({ type: "doc", content }),
    plugins: [history(), footnotePlugin()],
  });
export const act = (state: EditorState, change: (tr: Transaction) => Transaction): EditorState =>
  state.apply(change(closeHistory(state.tr)));
export const caret = (state: EditorState, at: number): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
export const after = ({ doc }: EditorState, words: string): number => {
  let found = -1;
  doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? "").indexOf(words) : -1;
    if (found === -1 && at !== -1) found = position + at + words.length;
  });
  return found;
};

/** A new note behind some words, with its text. */
export function note(state: EditorState, at: number, text: string): EditorState {
  const placed = caret(state, at);
  const tr = insertFootnote(placed);
  if (!tr) return state;
  const made = placed.apply(tr);
  return text === "" ? made : made.apply(made.tr.insertText(text));
}

/** The text with numbers above the line in brackets. */
export const shown = ({ doc }: EditorState): string => {
  const lines: string[] = [];
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    let line = "";
    node.forEach((child) => (line += isRaised(child) ? `[${child.text}]` : (child.text ?? "")));
    lines.push(line);
    return false;
  });
  return lines.join("\n");
};
export const undone = (state: EditorState): EditorState => {
  let next = state;
  undo(state, (tr) => (next = state.apply(tr)));
  return next;
};

/** What holds of every text: numbers count up as one reads, and each note is one that is called for. */
export function expectOrder({ doc }: EditorState, uncalled = 0): void {
  const read = readFootnotes(doc);
  const first = [...new Set((read?.calls ?? []).map(({ index }) => index))];
  expect(first).toEqual(first.map((_, place) => place));
  expect((read?.list.childCount ?? 0) - first.length).toBe(uncalled);
}

/** A note's name stands before its call, in angle brackets, and in its entry. */
export function expectPairs({ doc }: EditorState): number {
  const read = readFootnotes(doc);
  let pairs = 0;
  for (const { from, index } of read?.calls ?? []) {
    const before = doc.textBetween(doc.resolve(from).start(), from);
    const name = /<(n\d+)>$/u.exec(before)?.[1];
    if (name === undefined) continue;
    expect(read?.list.child(index).textContent).toBe(name);
    pairs++;
  }
  return pairs;
}
