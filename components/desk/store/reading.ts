/** Going through the notes of a desk: which is open, which are pointed at, which are shown. */
import type { Filter } from "#lib/desk/filter.ts";
import { touching } from "#lib/desk/interval-index.ts";
import type { Stretch } from "../surface/surface.ts";
import { currentNotes, type DeskStore } from "./desk-store.ts";

export type Reading = {
  readonly activate: (id: string | null) => void;
  readonly hover: (ids: readonly string[]) => void;
  /** Opens the next or the previous note, in order of the text. */
  readonly step: (direction: 1 | -1) => string | null;
  readonly filterBy: (filter: Partial<Filter>) => void;
  /** Tells those who do not see the marks how many notes there are on some words. */
  readonly sayNotesOn: (stretch: Stretch) => void;
};

export function makeReading(store: DeskStore): Reading {
  return {
    activate: (activeId) => store.setState({ activeId }),
    hover: (hovered) => store.setState((state) => (sameIds(state.hovered, hovered) ? state : { hovered })),
    step: (direction) => {
      const { index, removed } = currentNotes(store.getState());
      const items = [...index.items, ...removed];
      const present = items.findIndex(({ id }) => id === store.getState().activeId);
      const next = items[present === -1 ? (direction === 1 ? 0 : items.length - 1) : present + direction];
      if (next) store.setState({ activeId: next.id });
      return next?.id ?? null;
    },
    filterBy: (filter) => store.setState((state) => ({ filter: { ...state.filter, ...filter } })),
    sayNotesOn: ({ start, end }) => {
      const count = touching(currentNotes(store.getState()).index, start, end).length;
      store.setState({
        news: count === 0 ? "" : count === 1 ? "1 note on these words" : `${count} notes on these words`,
      });
    },
  };
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, position) => id === b[position]);
