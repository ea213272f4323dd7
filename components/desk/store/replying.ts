/** The threads of notes: replies begun, sent, changed and deleted. */
import { keepReply } from "#components/device/database.ts";
import type { Reply } from "#lib/annotations/model.ts";
import { homeOf, type DeliveryService } from "./delivery.ts";
import { withoutReply, withReply, withReplyBegun } from "./desk-state.ts";
import type { DeskStore } from "./desk-store.ts";

export type Replying = {
  readonly beginReply: (annotationId: string, body: string) => void;
  readonly sendReply: (annotationId: string) => void;
  readonly changeReply: (reply: Reply, body: string) => void;
  readonly trashReply: (reply: Reply) => void;
};

export function makeReplying(store: DeskStore, delivery: DeliveryService, offerUndo: (reply: Reply) => void): Replying {
  const home = homeOf(store);
  return {
    beginReply: (annotation, body) => {
      store.setState((state) => withReplyBegun(state, annotation, body));
      void keepReply(home, annotation, body);
    },
    sendReply: (annotation) => {
      const body = store.getState().replies.get(annotation) ?? "";
      if (body.trim() === "") return;
      store.setState((state) => withReplyBegun(state, annotation, ""));
      // It is forgotten as a beginning once the outbox has it, so that at no moment it is nowhere.
      void delivery.reply(annotation, body).then(() => keepReply(home, annotation, ""));
    },
    changeReply: (reply, body) => {
      store.setState((state) => withReply(state, { ...reply, body }));
      void delivery.changeReply(reply, body);
    },
    trashReply: (reply) => {
      store.setState((state) => withoutReply(state, reply.annotation, `/replies/${reply.id}`));
      void delivery.trashReply(reply).then(() => offerUndo(reply));
    },
  };
}
