/** The notes of the desk in order of the text: annotations that pass the filter, and drafts of new ones. */
import type { Mark } from "#lib/annotations/model.ts";
import type { Draft } from "#lib/desk/draft.ts";
import { passes } from "#lib/desk/filter.ts";
import { indexIntervals, type IntervalIndex } from "#lib/desk/interval-index.ts";
import { byPlace, type DeskState } from "./desk-state.ts";

/** A note stands at a passage and has a look; `isDraft` while the server has not heard of it. */
export type Note = Mark & { readonly isDraft: boolean };

export type Notes = {
  /** Those placed in the text. */
  readonly index: IntervalIndex<Note>;
  /** Those whose passage is gone. */
  readonly removed: readonly Note[];
  readonly byId: ReadonlyMap<string, Note>;
};

/** A draft changes how its annotation looks at once; a draft of a new one is a note of its own. */
const noteOfDraft = (draft: Draft, me: string): Note => ({
  id: draft.id,
  version: draft.version ?? 0,
  start: draft.start,
  end: draft.end,
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

/** The active note is shown whatever the filter says: one has just followed a link to it, or written it. */
export function notesOf({ marks, drafts, filter, me, activeId }: DeskState): Notes {
  const known = new Set(marks.map(({ id }) => id));
  const notes = [
    ...marks.map((mark): Note => {
      const draft = drafts.get(mark.id);
      return draft
        ? { ...mark, stance: draft.stance, visibility: draft.visibility, isDraft: false }
        : { ...mark, isDraft: false };
    }),
    ...[...drafts.values()].filter(({ id }) => !known.has(id)).map((draft) => noteOfDraft(draft, me.id)),
  ]
    .filter((note) => note.isDraft || note.id === activeId || passes(note, filter))
    .toSorted(byPlace);
  const placed = notes.filter(({ state }) => state !== "removed");
  return {
    index: indexIntervals(placed),
    removed: notes.filter(({ state }) => state === "removed"),
    byId: new Map(notes.map((note) => [note.id, note])),
  };
}
