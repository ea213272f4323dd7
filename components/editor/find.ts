/** Finding words in the text that is edited: every place is drawn, and one of them is the present one. */
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";

export type Place = { readonly from: number; readonly to: number };

/** What is looked for; null for nothing. Capital letters matter where it is said that they do. */
export type Wanted = { readonly words: string; readonly isExact: boolean } | null;

type State = {
  readonly wanted: Wanted;
  readonly places: readonly Place[];
  readonly at: number;
  readonly drawn: DecorationSet;
};
type Message = { readonly wanted?: Wanted; readonly at?: number };

const key = new PluginKey<State>("find");

/** So many places are drawn. */
const DRAWN = 1_000;

/** Every place where words stand, within one block each, none overlapping another. */
export function placesOf(doc: ProseMirrorNode, wanted: Wanted): Place[] {
  if (!wanted || wanted.words === "") return [];
  const escaped = wanted.words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const pattern = new RegExp(escaped, wanted.isExact ? "gu" : "giu");
  const places: Place[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, "\n", "\uFFFC");
    for (const { index, 0: found } of text.matchAll(pattern))
      places.push({ from: position + 1 + index, to: position + 1 + index + found.length });
    return false;
  });
  return places;
}

export const findIn = (state: EditorState): Pick<State, "wanted" | "places" | "at"> =>
  key.getState(state) ?? { wanted: null, places: [], at: 0 };

export const findPlugin = (): Plugin<State> =>
  new Plugin<State>({
    key,
    state: {
      init: () => ({ wanted: null, places: [], at: 0, drawn: DecorationSet.empty }),
      apply: (tr, before) => {
        // A message of this plugin's own, or nothing.
        const message = tr.getMeta(key) as Message | undefined;
        if (!message && (!tr.docChanged || !before.wanted)) return before;
        const wanted = message?.wanted === undefined ? before.wanted : message.wanted;
        const places = placesOf(tr.doc, wanted);
        const at = places.length === 0 ? 0 : Math.min(message?.at ?? before.at, places.length - 1);
        return { wanted, places, at, drawn: draw(tr.doc, places, at) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
  });

function draw(doc: ProseMirrorNode, places: readonly Place[], at: number): DecorationSet {
  const from = Math.max(0, at - DRAWN / 2);
  return DecorationSet.create(
    doc,
    places
      .slice(from, from + DRAWN)
      .map((place, index) =>
        Decoration.inline(place.from, place.to, { "data-found": from + index === at ? "here" : "" }),
      ),
  );
}

/** Looks for words, beginning at the caret. */
export function look(view: EditorView, wanted: Wanted): void {
  const after = placesOf(view.state.doc, wanted).findIndex(({ to }) => to >= view.state.selection.from);
  view.dispatch(view.state.tr.setMeta(key, { wanted, at: Math.max(0, after) } satisfies Message));
  show(view);
}

/** Goes to the next place or the one before, round the end. */
export function step(view: EditorView, by: 1 | -1): void {
  const { places, at } = findIn(view.state);
  if (places.length === 0) return;
  view.dispatch(view.state.tr.setMeta(key, { at: (at + by + places.length) % places.length } satisfies Message));
  show(view);
}

function show(view: EditorView): void {
  const { places, at } = findIn(view.state);
  const place = places[at];
  if (!place) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place.from, place.to)));
  const { node } = view.domAtPos(place.from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "center" });
}

/** Puts other words in the present place, and goes to the next. */
export function replaceHere(view: EditorView, words: string): void {
  const { places, at } = findIn(view.state);
  const place = places[at];
  if (!place) return;
  view.dispatch(replaced(view.state.tr, [place], words));
  show(view);
}

/** Puts other words in every place, as one change. @returns in how many */
export function replaceAll(view: EditorView, words: string): number {
  const { places } = findIn(view.state);
  if (places.length > 0) view.dispatch(replaced(view.state.tr, places, words));
  return places.length;
}

/** From the end, so that no place moves before it is changed. The words look as those they replace. */
export function replaced(tr: Transaction, places: readonly Place[], words: string): Transaction {
  for (const { from, to } of places.toReversed())
    if (words === "") tr.delete(from, to);
    else tr.insertText(words, from, to);
  return tr;
}
