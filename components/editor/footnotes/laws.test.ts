import { Fragment, type Node as ProseMirrorNode, Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { act, expectOrder, expectPairs, note, open, p, schema, undone } from "./footnotes.cases.ts";
import { entryStart, raisedText, readFootnotes } from "./read.ts";

test("footnotes stay in order whatever is put in, taken out and moved, and each step is taken back at once", () => {
  const step = fc.record({
    kind: fc.constantFrom<keyof typeof doings>("note", "note", "note", "delete", "entry", "move", "copy", "type"),
    at: fc.nat(10_000),
    to: fc.nat(10_000),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let state = open(p("The ferry has not run. "), p("Nine metres of sail. "), p("Nobody says when. "));
      for (const [count, { kind, at, to }] of steps.entries()) {
        const before = state;
        state = doings[kind](state, at, to, `n${count}`);
        state.doc.check();
        expectOrder(state);
        expectPairs(state);
        const isOneStep = kind !== "note" && kind !== "type" && !state.doc.eq(before.doc);
        expect(isOneStep ? undone(state).doc.eq(before.doc) : true).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

type Doing = (state: EditorState, at: number, to: number, name: string) => EditorState;

/** A place in the text before the notes. */
const textPlace = (doc: ProseMirrorNode, wish: number): number => {
  const end = readFootnotes(doc)?.headingAt ?? doc.content.size;
  return TextSelection.near(doc.resolve(Math.min(end - 1, wish % end)), -1).from;
};

const doings = {
  /** With its name before it and in its entry. */
  note(state: EditorState, wish: number, _: number, name: string) {
    const at = textPlace(state.doc, wish);
    const { nodeBefore, nodeAfter } = state.doc.resolve(at);
    if (raisedText(nodeBefore) !== "" || raisedText(nodeAfter) !== "") return state;
    const named = act(state, (tr) => tr.insert(at, schema.text(`<${name}>`)));
    return note(named, at + name.length + 2, name);
  },
  type: (state: EditorState, wish: number) => {
    const at = textPlace(state.doc, wish);
    const inside = readFootnotes(state.doc)?.calls.some(({ from, to }) => from < at && at < to);
    return inside ? state : act(state, (tr) => tr.insert(at, schema.text(" word ")));
  },
  delete(state: EditorState, one: number, other: number) {
    const [from = 0, to = 0] = [textPlace(state.doc, one), textPlace(state.doc, other)].toSorted((a, b) => a - b);
    return act(state, (tr) => tr.delete(from, Math.min(to, from + 30)));
  },
  entry(state: EditorState, wish: number) {
    const read = readFootnotes(state.doc);
    if (!read || read.list.childCount < 2) return state;
    const index = wish % read.list.childCount;
    const start = entryStart(read, index);
    return act(state, (tr) => tr.delete(start, start + read.list.child(index).nodeSize));
  },
  /** A paragraph to another place in one change, as by dragging. */
  move: (state: EditorState, one: number, other: number) => shift(state, one, other, true),
  copy: (state: EditorState, one: number, other: number) => shift(state, one, other, false),
} satisfies Record<string, Doing>;

function shift(state: EditorState, one: number, other: number, isMoved: boolean): EditorState {
  const count = state.doc.childCount - (readFootnotes(state.doc) ? 2 : 0);
  const [from, to] = [one % count, other % count];
  if (from === to) return state;
  const startOf = (doc: ProseMirrorNode, index: number): number => {
    let start = 0;
    for (let before = 0; before < index; before++) start += doc.child(before).nodeSize;
    return start;
  };
  const node = state.doc.child(from);
  return act(state, (tr) => {
    if (isMoved) tr.delete(startOf(tr.doc, from), startOf(tr.doc, from) + node.nodeSize);
    const slice = new Slice(Fragment.from(node), 0, 0);
    const at = startOf(tr.doc, to);
    return tr.replace(at, at, slice).setMeta("uiEvent", isMoved ? "drop" : "paste");
  });
}
