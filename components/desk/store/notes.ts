/** The notes of the desk in order of the text: annotations that pass the filter, and drafts of new ones. */
import type { Mark } from "#lib/annotations/model.ts";
import type { Draft } from "#lib/desk/draft.ts";
import { isFiltering, passes } from "#lib/desk/filter.ts";
import { indexIntervals, type IntervalIndex } from "#lib/desk/interval-index.ts";
import { byPlace, type DeskState } from "./desk-state.ts";

/** A note stands at a passage and has a look; `isDraft` while the server has not heard of it. */
export type Note = Mark & { readonly isDraft: boolean };

export type Notes = {
  /** Those placed in the text. */
  readonly index: IntervalIndex<Note>;
  /** Those whose passage is gone; what was set aside comes last. */
  readonly removed: readonly Note[];
  readonly byId: ReadonlyMap<string, Note>;
};

/** A draft changes how its annotation looks at once; a draft of a new one is a note of its own. */
const noteOfDraft = (draft: Draft, me: string): Note => ({
  id: draft.id,
  version: draft.version ?? 0,
  start: draft.start,
  end: draft.end,
  region: draft.region,
  state: "exact",
  author: me,
  visibility: draft.visibility,
  stance: draft.stance,
  claim: draft.claim.kind === "known" ? draft.claim.id : null,
  labels: draft.labels,
  recheck: false,
  closed: false,
  isDraft: true,
});

/** Each mark becomes one note, once: so what shows a note can tell that nothing about it has changed. */
const noteOfMark = new WeakMap<Mark, Note>();

function noteOf(mark: Mark): Note {
  const known = noteOfMark.get(mark);
  if (known) return known;
  const note = { ...mark, isDraft: false };
  noteOfMark.set(mark, note);
  return note;
}

/** The active note is shown whatever the filter says: one has just followed a link to it, or written it. */
export function notesOf({ marks, drafts, filter, me, activeId }: DeskState): Notes {
  const unknown = new Set(drafts.keys());
  for (const { id } of marks) unknown.delete(id);
  const notes = [
    ...marks.map((mark): Note => {
      const draft = drafts.get(mark.id);
      return draft ? { ...noteOf(mark), stance: draft.stance, visibility: draft.visibility } : noteOf(mark);
    }),
    ...[...drafts.values()].filter(({ id }) => unknown.has(id)).map((draft) => noteOfDraft(draft, me.id)),
  ]
    .filter((note) => note.isDraft || note.id === activeId || passes(note, filter))
    .toSorted(byPlace);
  const placed = notes.filter(({ state }) => state !== "removed");
  return {
    index: indexIntervals(placed),
    removed: notes.filter(({ state }) => state === "removed").toSorted((a, b) => Number(a.closed) - Number(b.closed)),
    byId: new Map(notes.map((note) => [note.id, note])),
  };
}

/** What of the drafts, of the open note and of the filter the notes depend on: what is typed into a draft is none of it. */
export const lookOf = ({ drafts, filter, activeId }: DeskState): string =>
  JSON.stringify([
    [...drafts.values()].map(({ id, start, end, visibility, stance, claim, labels }) => [
      [id, start, end, visibility, stance, labels],
      claim.kind === "known" ? claim.id : null,
    ]),
    filter,
    isFiltering(filter) ? activeId : null,
  ]);
