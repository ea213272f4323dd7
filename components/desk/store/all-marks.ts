import type { Mark } from "#lib/annotations/model.ts";
import { byPlace, withoutAnnotations, type DeskState } from "./desk-state.ts";

/**
 * All marks anew, as the server had them when it was asked. What has come, gone or changed here since is newer.
 * @param then the marks that were known when it was asked
 */
export function withAllMarks(state: DeskState, items: readonly Mark[], then: readonly Mark[]): Partial<DeskState> {
  const known = new Map(state.marks.map((mark) => [mark.id, mark]));
  const knownThen = new Set(then.map(({ id }) => id));
  const told = items
    .filter(({ id }) => known.has(id) || !knownThen.has(id))
    .map((mark) => newerOf(mark, known.get(mark.id)));
  const isTold = new Set(items.map(({ id }) => id));
  const come = state.marks.filter(({ id }) => !isTold.has(id) && !knownThen.has(id));
  const gone = state.marks.filter(({ id }) => !isTold.has(id) && knownThen.has(id));
  return {
    ...withoutAnnotations(
      state,
      gone.map(({ id }) => id),
    ),
    marks: [...told, ...come].toSorted(byPlace),
  };
}

const newerOf = (told: Mark, known: Mark | undefined): Mark => (known && known.version > told.version ? known : told);
