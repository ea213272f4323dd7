/** What becomes of notes whose words a revision has changed or taken out. */
import type { Annotation } from "#lib/annotations/model.ts";
import type { Stretch } from "../surface/surface.ts";
import type { DeliveryService } from "./delivery.ts";
import type { DeskStore } from "./desk-store.ts";

export type Settling = {
  /** Says that a note goes for the present wording of its passage too. */
  readonly confirm: (annotation: Annotation) => void;
  /** Sets the note of a passage that is gone aside, or takes it up again. */
  readonly setAside: (annotation: Annotation, isAside: boolean) => void;
  /** From now on the words selected are those that a note is to be attached to; null for no longer. */
  readonly seekPlace: (id: string | null) => void;
  /** Gives the note that seeks a place the words selected. @returns its id; null when none seeks one */
  readonly attach: (stretch: Stretch) => string | null;
};

export function makeSettling(store: DeskStore, delivery: DeliveryService): Settling {
  return {
    confirm: (annotation) => void delivery.confirm(annotation),
    setAside: (annotation, isAside) => void delivery.setAside(annotation, isAside),
    seekPlace: (seeking) => store.setState({ seeking }),
    attach: (stretch) => {
      const { seeking, bodies } = store.getState();
      const annotation = seeking === null ? undefined : bodies.get(seeking);
      if (!annotation) return null;
      store.setState({ seeking: null, activeId: annotation.id });
      void delivery.attach(annotation, stretch);
      return annotation.id;
    },
  };
}
