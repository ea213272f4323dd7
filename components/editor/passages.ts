/**
 * The passages of all annotations, drawn in the text that is being edited, and following it.
 *
 * The state: every passage with its positions, which each change maps forward; an edge goes with the words inside
 * it, so what is typed beside a passage does not join it. A passage whose words are all gone is kept, with those
 * words: when exactly they come back, by undo or by moving them, it stands there again. The drawing: decorations of
 * the passages near the window only. Where each passage stands when the text is saved is decided on the server, by
 * the words; what is drawn here is in step with it as long as one edits, and never saved.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Stance } from "#lib/ledger/model.ts";

export type DrawnPassage = {
  readonly id: string;
  readonly stance: Stance | null;
  readonly from: number;
  readonly to: number;
  /** Its words, when they are gone from the text. */
  readonly gone: string | null;
};

type State = {
  readonly passages: readonly DrawnPassage[];
  readonly near: { readonly from: number; readonly to: number };
  readonly drawn: DecorationSet;
};

type Message = { readonly passages?: readonly DrawnPassage[]; readonly near?: State["near"] };

const key = new PluginKey<State>("passages");

/** All passages as they stand now. */
export const passagesIn = (state: EditorState): readonly DrawnPassage[] => key.getState(state)?.passages ?? [];

/** Puts passages into the text, in place of those that were there. */
export const setPassages = (tr: Transaction, passages: readonly DrawnPassage[]): Transaction =>
  tr.setMeta(key, { passages } satisfies Message);

const leafText = (node: ProseMirrorNode): string => (node.type.name === "hardBreak" ? "\n" : "\uFFFC");
const wordsBetween = (doc: ProseMirrorNode, from: number, to: number): string =>
  doc.textBetween(from, to, "\n", leafText);

/** Passages after a change. */
export function mapPassages(passages: readonly DrawnPassage[], tr: Transaction): DrawnPassage[] {
  return passages.map((passage) => {
    const from = tr.mapping.map(passage.from, 1);
    const to = tr.mapping.map(passage.to, -1);
    if (passage.gone !== null) return cameBack(passage, passage.gone, tr) ?? { ...passage, from: to, to };
    if (from < to && wordsBetween(tr.doc, from, to).trim() !== "") return { ...passage, from, to };
    const gone = wordsBetween(tr.before, passage.from, passage.to);
    const lost = { ...passage, from: to, to, gone };
    return cameBack(lost, gone, tr) ?? lost;
  });
}

/** A lost passage whose words stand, once and within one block, in what the change has inserted. */
function cameBack(passage: DrawnPassage, words: string, tr: Transaction): DrawnPassage | null {
  if (words === "" || words.includes("\n")) return backAcrossBlocks(passage, words, tr);
  const found: number[] = [];
  eachInserted(tr, (start, end) => {
    tr.doc.nodesBetween(start, end, (node, position) => {
      if (!node.isTextblock) return true;
      const text = wordsBetween(node, 0, node.content.size);
      for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
        const from = position + 1 + at;
        if (from >= start && from + words.length <= end) found.push(from);
      }
      return false;
    });
  });
  const [from] = found;
  return from !== undefined && found.length === 1 ? { ...passage, from, to: from + words.length, gone: null } : null;
}

/** Words of several blocks come back when all that was inserted, without its ends, is exactly they. */
function backAcrossBlocks(passage: DrawnPassage, words: string, tr: Transaction): DrawnPassage | null {
  let back: DrawnPassage | null = null;
  if (words !== "")
    eachInserted(tr, (start, end) => {
      if (wordsBetween(tr.doc, start, end) === words) back = { ...passage, from: start, to: end, gone: null };
    });
  return back;
}

function eachInserted(tr: Transaction, visit: (start: number, end: number) => void): void {
  for (const [index, map] of tr.mapping.maps.entries())
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      const rest = tr.mapping.slice(index + 1);
      const [start, end] = [rest.map(newStart, -1), rest.map(newEnd, 1)];
      if (end > start) visit(start, end);
    });
}

/** How far beyond the window passages are drawn, in pixels. */
const BEYOND = 1_000;
/** So many are drawn wherever they stand. */
const FEW = 300;

function draw(doc: ProseMirrorNode, passages: readonly DrawnPassage[], near: State["near"]): DecorationSet {
  const standing = passages.filter(({ gone }) => gone === null);
  const shown = standing.length <= FEW ? standing : standing.filter(({ from, to }) => from < near.to && to > near.from);
  return DecorationSet.create(
    doc,
    shown.map(({ id, stance, from, to }) =>
      Decoration.inline(from, to, { "data-passage": stance ?? "comment" }, { id, inclusiveStart: false }),
    ),
  );
}

/** The plugin. It begins with no passages. */
export const passagePlugin = (): Plugin<State> =>
  new Plugin<State>({
    key,
    state: {
      init: () => ({ passages: [], near: { from: 0, to: 20_000 }, drawn: DecorationSet.empty }),
      apply: (tr, before) => {
        // A message of this plugin's own, or nothing.
        const message = tr.getMeta(key) as Message | undefined;
        if (!tr.docChanged && !message) return before;
        const passages = message?.passages ?? (tr.docChanged ? mapPassages(before.passages, tr) : before.passages);
        const near = message?.near ?? before.near;
        return { passages, near, drawn: draw(tr.doc, passages, near) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
    view: (view) => followWindow(view),
  });

/** Tells the plugin which stretch of the text is near the window. */
function followWindow(view: EditorView): { readonly destroy: () => void } {
  let frame = 0;
  const look = (): void => {
    frame = 0;
    if (view.isDestroyed || passagesIn(view.state).length <= FEW) return;
    const { left, width } = view.dom.getBoundingClientRect();
    const at = (top: number): number | undefined => view.posAtCoords({ left: left + width / 2, top })?.pos;
    const from = at(-BEYOND) ?? at(1) ?? 0;
    const to = at(window.innerHeight + BEYOND) ?? view.state.doc.content.size;
    view.dispatch(view.state.tr.setMeta(key, { near: { from, to } } satisfies Message).setMeta("addToHistory", false));
  };
  const soon = (): void => {
    frame ||= requestAnimationFrame(look);
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  soon();
  return {
    destroy: () => {
      cancelAnimationFrame(frame);
      removeEventListener("scroll", soon);
      removeEventListener("resize", soon);
    },
  };
}
