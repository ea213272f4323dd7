/** What a person can do at the desk, whichever way they do it: by toolbar, by note or by key. */
import type { Annotation, Reply } from "#lib/annotations/model.ts";
import type { DeliveryService } from "./delivery.ts";
import type { DeskStore } from "./desk-store.ts";
import { makeReading, type Reading } from "./reading.ts";
import { makeReplying, type Replying } from "./replying.ts";
import { makeSettling, type Settling } from "./settling.ts";
import { makeWriting, type Writing } from "./writing.ts";

export type DeskActions = Reading & Writing & Settling & Replying;

/** Says that something was deleted, and offers to take that back. */
export type OfferUndo = {
  readonly ofNote: (annotation: Annotation) => void;
  readonly ofReply: (reply: Reply) => void;
};

export const makeActions = (store: DeskStore, delivery: DeliveryService, offerUndo: OfferUndo): DeskActions => ({
  ...makeReading(store),
  ...makeWriting(store, delivery, offerUndo.ofNote),
  ...makeSettling(store, delivery),
  ...makeReplying(store, delivery, offerUndo.ofReply),
});
