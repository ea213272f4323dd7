/** Footnotes at the keyboard. */
import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, TextSelection, type Transaction } from "@tiptap/pm/state";
import { footnote, withoutRaising } from "./insert.ts";
import { footnotePlugin } from "./plugin.ts";
import { entryAt, entryStart, type Footnotes as Notes, readFootnotes } from "./read.ts";

function run({ state, view }: Editor, command: (state: EditorState) => Transaction | null): boolean {
  const tr = command(state);
  if (tr) view.dispatch(tr);
  return tr !== null;
}

/** A new footnote at the caret; in an entry, back to its number in the text. */
export function runFootnote(editor: Editor): void {
  run(editor, footnote);
  editor.view.focus();
}

/** A caret in a paragraph of an entry, and nothing deeper. */
type InEntry = { readonly notes: Notes; readonly index: number; readonly isFirst: boolean; readonly isLast: boolean };

/** List, item, paragraph. */
const DEPTH = 3;

function caretInEntry({ doc, selection }: EditorState): InEntry | null {
  const { $from, empty } = selection;
  const notes = empty && $from.depth === DEPTH ? readFootnotes(doc) : null;
  const index = notes ? entryAt(notes, $from.pos) : null;
  if (!notes || index === null) return null;
  const [isStart, isEnd] = [$from.parentOffset === 0, $from.parentOffset === $from.parent.content.size];
  const isLast = isEnd && $from.index(DEPTH - 1) === $from.node(DEPTH - 1).childCount - 1;
  return { notes, index, isFirst: isStart && $from.index(DEPTH - 1) === 0, isLast };
}

/** An empty entry goes, with what called for it, and the caret to where that was; others are not joined. */
function backspace(editor: Editor): boolean {
  const at = caretInEntry(editor.state);
  if (!at?.isFirst) return false;
  const { notes, index } = at;
  const entry = notes.list.child(index);
  if (entry.textContent !== "" || entry.childCount > 1) return true;
  return run(editor, ({ tr }) => {
    const call = notes.calls.find((one) => one.index === index);
    const start = entryStart(notes, index);
    if (notes.list.childCount === 1) {
      tr.delete(notes.headingAt, notes.at + notes.list.nodeSize);
      for (const { from, to } of notes.calls.toReversed()) tr.delete(from, to);
    } else tr.delete(start, start + entry.nodeSize);
    const back = tr.mapping.map(call?.from ?? notes.headingAt - 1, -1);
    return tr.setSelection(TextSelection.near(tr.doc.resolve(back), -1)).scrollIntoView();
  });
}

/** Another paragraph of the entry, not another entry, which nothing would call for. */
function enter(editor: Editor): boolean {
  const at = caretInEntry(editor.state);
  if (!at) return false;
  return editor.state.selection.$from.parent.content.size === 0 || editor.commands.splitBlock();
}

export const Footnotes = Extension.create({
  name: "footnotes",
  // Before the keys of lists.
  priority: 1_000,
  addKeyboardShortcuts: () => ({
    "Mod-Alt-f": ({ editor }) => {
      runFootnote(editor);
      return true;
    },
    Backspace: ({ editor }) => backspace(editor),
    Delete: ({ editor }) => caretInEntry(editor.state)?.isLast ?? false,
    Enter: ({ editor }) => enter(editor),
  }),
  addProseMirrorPlugins: () => [footnotePlugin(), writtenBehind(), tabLeaves()],
});

/** What is typed right behind a number belongs to the text, unless somebody has just chosen otherwise. */
const writtenBehind = (): Plugin =>
  new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        const { state } = view;
        if (from !== to || state.storedMarks || !readFootnotes(state.doc)?.calls.some((call) => call.to === from))
          return false;
        const marks = withoutRaising(state.doc, from);
        view.dispatch(state.tr.insert(from, state.schema.text(text, marks)).setStoredMarks(marks).scrollIntoView());
        return true;
      },
    },
  });

/** In an entry the tabulator does what it does on the page, and does not put one entry into another. */
const tabLeaves = (): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: { keydown: ({ state }, { key }) => key === "Tab" && caretInEntry(state) !== null },
    },
  });
