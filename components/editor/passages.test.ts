import { getSchema } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { schemaExtensions } from "./extensions/schema.ts";
import { passagePlugin, passagesIn, setPassages } from "./passages.ts";

const schema = getSchema(schemaExtensions());
const TEXT = "The harbour was closed for nine days in March and nobody has seen the invoice.";

/** A text of one paragraph with a passage in it: offset n of the text is position n + 1. */
function begin(start: number, end: number): EditorState {
  const doc = schema.node("doc", null, [schema.node("paragraph", null, [schema.text(TEXT)])]);
  const state = EditorState.create({ doc, plugins: [passagePlugin(), history({ newGroupDelay: 0 })] });
  const passage = { id: "p", stance: null, from: start + 1, to: end + 1, gone: null };
  return state.apply(setPassages(state.tr, [passage]));
}

function words(state: EditorState): string | null {
  const [passage] = passagesIn(state);
  return passage && passage.gone === null ? state.doc.textBetween(passage.from, passage.to) : null;
}

const stretch = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const passageOf = stretch.filter(([start, end]) => TEXT.slice(start, end).trim() !== "");
const typed = fc.constantFrom("", "x", " more words ", "😀", "nine");

const replace = (state: EditorState, [start, end]: readonly [number, number], text: string): Transaction =>
  text === "" ? state.tr.delete(start + 1, end + 1) : state.tr.insertText(text, start + 1, end + 1);

test("a passage keeps its words whatever is typed or deleted beside it", () => {
  fc.assert(
    fc.property(passageOf, stretch, typed, ([start, end], edit, text) => {
      fc.pre(edit[1] <= start || edit[0] >= end);
      const state = begin(start, end);
      expect(words(state.apply(replace(state, edit, text)))).toBe(TEXT.slice(start, end));
    }),
  );
});

test("what is typed inside a passage becomes part of it", () => {
  fc.assert(
    fc.property(passageOf, fc.nat(), typed, ([start, end], seed, text) => {
      fc.pre(end - start > 1);
      const at = start + 1 + (seed % (end - start - 1));
      const state = begin(start, end);
      expect(words(state.apply(replace(state, [at, at], text)))).toBe(
        TEXT.slice(start, at) + text + TEXT.slice(at, end),
      );
    }),
  );
});

test("undone, any one change leaves every passage where it was, also one that was lost", () => {
  fc.assert(
    fc.property(passageOf, stretch, ([start, end], edit) => {
      // Which of two alike words came back cannot be told; these occur once.
      fc.pre(TEXT.indexOf(TEXT.slice(start, end)) === TEXT.lastIndexOf(TEXT.slice(start, end)));
      fc.pre(edit[0] < edit[1] && edit[0] <= start && edit[1] >= end);
      let state = begin(start, end);
      state = state.apply(replace(state, edit, ""));
      expect(words(state)).toBeNull();
      undo(state, (tr) => {
        state = state.apply(tr);
      });
      expect(words(state)).toBe(TEXT.slice(start, end));
      expect(passagesIn(state)[0]?.from).toBe(start + 1);
    }),
  );
});
