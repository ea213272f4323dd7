/** What a person can do at the desk, whichever way they do it: by toolbar, by note or by key. */
import type { Annotation } from "#lib/annotations/model.ts";
import type { DeliveryService } from "./delivery.ts";
import type { DeskStore } from "./desk-store.ts";
import { makeReading, type Reading } from "./reading.ts";
import { makeReplying, type Replying } from "./replying.ts";
import { makeWriting, type Writing } from "./writing.ts";

export type DeskActions = Reading & Writing & Replying;

export const makeActions = (
  store: DeskStore,
  delivery: DeliveryService,
  offerUndo: (annotation: Annotation) => void,
): DeskActions => ({
  ...makeReading(store),
  ...makeWriting(store, delivery, offerUndo),
  ...makeReplying(store, delivery),
});
