/**
 * Keeps footnotes in order while the text around them changes: numbers are given anew in reading order, an entry goes
 * with its last call and a call with its entry, in the same step for whoever takes it back. What is moved keeps its
 * entry: within one change because the number comes back in it, from cut to paste because the entry is kept meanwhile.
 */
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Mapping } from "@tiptap/pm/transform";
import { NOTES_HEADING, NOTES_LEVEL } from "#lib/documents/footnotes.ts";
import { entryStart, type Footnotes, readFootnotes, signsIn } from "./read.ts";
import { removeCall, settle, type Standing } from "./settle.ts";

const key = new PluginKey("footnotes");

/** Says of a change that it leaves the footnotes in order. */
export const settled = (tr: Transaction): Transaction => tr.setMeta(key, true);

/** Entries whose calls were cut, by the numbers they had. */
type Kept = Map<number, ProseMirrorNode>;

export function footnotePlugin(): Plugin {
  const kept: Kept = new Map();
  return new Plugin({
    key,
    appendTransaction(transactions, before, after) {
      const changes = transactions.filter(({ docChanged }) => docChanged);
      if (changes.every((tr) => tr.getMeta(key) !== undefined)) return null;
      if (changes.some((tr) => tr.getMeta("history$") !== undefined)) {
        kept.clear();
        return null;
      }
      const told = (event: string): boolean => changes.some((tr) => tr.getMeta("uiEvent") === event);
      const mapping = new Mapping(transactions.flatMap((tr) => tr.mapping.maps));
      const tr = follow(before, after, mapping, told("paste") ? kept : new Map());
      if (told("cut")) keep(kept, before, mapping);
      return tr ? settled(tr) : null;
    },
  });
}

const survives = (call: { readonly from: number; readonly to: number }, mapping: Mapping): boolean =>
  mapping.map(call.from, 1) < mapping.map(call.to, -1);

/** The entries that lose all their calls. */
function keep(kept: Kept, { doc }: EditorState, mapping: Mapping): void {
  const notes = readFootnotes(doc);
  if (!notes) return;
  kept.clear();
  const staying = new Set(notes.calls.filter((call) => survives(call, mapping)).map(({ index }) => index));
  for (const { index } of notes.calls) if (!staying.has(index)) kept.set(index, notes.list.child(index));
}

/** What is to be done after a change; null for nothing. */
function follow(before: EditorState, { doc, tr }: EditorState, mapping: Mapping, kept: Kept): Transaction | null {
  const old = readFootnotes(before.doc);
  const now = readFootnotes(doc);
  const isListGone = old !== null && mapping.mapResult(old.at + 1).deletedAcross;
  // Where the list is another one, the numbers are nobody's.
  if (now && isListGone) return null;
  if (!now) return isListGone ? withoutCalls(tr, old, mapping) : bringBack(tr, kept);
  if (!old) return null;
  const entries = entriesNow(old, now, mapping);
  const standing: Standing[] = [];
  const orphans: Place[] = [];
  const remains: Place[] = [];
  const lost = new Set<number>();
  for (const call of old.calls) {
    const index = entries[call.index] ?? null;
    const place = { from: mapping.map(call.from, 1), to: mapping.map(call.to, -1) };
    if (place.from >= place.to) {
      lost.add(call.index);
      remains.push({ from: place.to, to: place.to });
    } else if (index === null) orphans.push(place);
    else standing.push({ ...place, index });
  }
  const powers = new Set(old.powers.map((from) => mapping.map(from, 1)));
  const back: ProseMirrorNode[] = [];
  for (const { from, to, index } of now.calls) {
    if (powers.has(from) || [...standing, ...orphans].some((call) => call.from === from)) continue;
    const cut = kept.get(index);
    const known = entries[index] ?? null;
    if (cut) standing.push({ from, to, index: now.list.childCount + back.push(cut) - 1 });
    else if (known !== null) standing.push({ from, to, index: known });
  }
  const called = new Set(standing.map(({ index }) => index));
  const gone = [...lost].flatMap((index) => entries[index] ?? []).filter((index) => !called.has(index));
  change(tr, now, { standing, removed: [...orphans, ...remains], gone, back });
  return tr.docChanged ? tr : null;
}

/** Whoever takes all notes away leaves nothing to call for. */
function withoutCalls(tr: Transaction, { calls }: Footnotes, mapping: Mapping): Transaction | null {
  for (const call of calls.filter((one) => survives(one, mapping)).toReversed())
    removeCall(tr, mapping.map(call.from, 1), mapping.map(call.to, -1));
  return tr.docChanged ? tr : null;
}

/** Where the last notes were cut, there is no list; with their calls it comes back. */
function bringBack(tr: Transaction, kept: Kept): Transaction | null {
  const { orderedList, heading } = tr.doc.type.schema.nodes;
  const calls = signsIn(tr.doc, tr.doc.content.size).filter(({ index }) => kept.has(index - 1));
  if (calls.length === 0 || !orderedList || !heading) return null;
  const items = [...kept.values()];
  const title = heading.create({ level: NOTES_LEVEL }, tr.doc.type.schema.text(NOTES_HEADING));
  tr.insert(tr.doc.content.size, [title, orderedList.create(null, items)]);
  const places = [...kept.keys()];
  const standing = calls.map(({ from, to, index }) => ({ from, to, index: places.indexOf(index - 1) }));
  settle(tr, standing, tr.doc.content.size - (tr.doc.lastChild?.nodeSize ?? 0));
  return tr;
}

/** For each old entry its place in the list as it is now, or null where it is gone. */
function entriesNow(old: Footnotes, now: Footnotes, mapping: Mapping): (number | null)[] {
  const places = new Map<number, number>();
  for (let index = 0; index < now.list.childCount; index++) places.set(entryStart(now, index), index);
  return Array.from({ length: old.list.childCount }, (_, index) => {
    const { pos, deletedAfter } = mapping.mapResult(entryStart(old, index), 1);
    return deletedAfter ? null : (places.get(pos) ?? null);
  });
}

type Place = { readonly from: number; readonly to: number };

type Doings = {
  readonly standing: readonly Standing[];
  /** Calls that are to go, and places of those that went. */
  readonly removed: readonly Place[];
  /** Entries that are to go, by their places in the list. */
  readonly gone: readonly number[];
  readonly back: readonly ProseMirrorNode[];
};

/** From the end of the text to its beginning, so that places stay what they are. */
function change(tr: Transaction, now: Footnotes, { standing, removed, gone, back }: Doings): void {
  if (back.length > 0) tr.insert(now.at + now.list.nodeSize - 1, [...back]);
  const left = now.list.childCount + back.length - gone.length;
  if (left === 0) tr.delete(now.headingAt, now.at + now.list.nodeSize);
  else
    for (const index of gone.toSorted((a, b) => b - a)) {
      const start = entryStart(now, index);
      tr.delete(start, start + now.list.child(index).nodeSize);
    }
  const after = (index: number): number => index - gone.filter((one) => one < index).length;
  const from = tr.steps.length;
  for (const { from: start, to } of removed.toSorted((a, b) => b.from - a.from)) removeCall(tr, start, to);
  const moved = tr.mapping.slice(from);
  if (left > 0)
    settle(
      tr,
      standing.map((call) => ({
        from: moved.map(call.from, 1),
        to: moved.map(call.to, -1),
        index: after(call.index),
      })),
      moved.map(now.at),
    );
}
