/** How the desk's writes reach the server: through the outbox of the device. */
import { v7 as uuidv7 } from "uuid";
import { keepDraft, type DraftHome } from "#components/device/database.ts";
import { openOutbox, type Outbox } from "#components/device/outbox.ts";
import type { Annotation, Reply } from "#lib/annotations/model.ts";
import { saidBy, type Draft } from "#lib/desk/draft.ts";
import { entrySchema, type Entry } from "#lib/desk/outbox.ts";
import {
  withAllWaiting,
  withAnnotations,
  withDelivery,
  withDraft,
  withoutAnnotations,
  withoutDeliveries,
  withReply,
} from "./desk-state.ts";
import type { DeskStore } from "./desk-store.ts";
import { makeOutcomes } from "./outcomes.ts";
import { resume } from "./resuming.ts";

export type DeliveryService = {
  readonly save: (draft: Draft) => Promise<void>;
  readonly trash: (annotation: Annotation) => Promise<void>;
  readonly restore: (annotation: Annotation) => Promise<void>;
  readonly confirm: (annotation: Annotation) => Promise<void>;
  readonly setAside: (annotation: Annotation, isAside: boolean) => Promise<void>;
  readonly attach: (annotation: Annotation, stretch: { readonly start: number; readonly end: number }) => Promise<void>;
  readonly reply: (annotationId: string, body: string) => Promise<void>;
  readonly changeReply: (reply: Reply, body: string) => Promise<void>;
  readonly trashReply: (reply: Reply) => Promise<void>;
  readonly restoreReply: (reply: Reply) => Promise<void>;
  /** What was kept on the device by an earlier visit comes back. */
  readonly resume: () => Promise<void>;
  readonly close: () => void;
};

export const homeOf = (store: DeskStore): DraftHome => {
  const { me, workspace, document } = store.getState();
  return { owner: me.id, workspace, document: document.id };
};

/** @param say tells the person what happened to something that is no longer on the screen */
export function openDelivery(store: DeskStore, say: (sentence: string) => void): DeliveryService {
  const home = homeOf(store);
  const isHere = (entry: Entry): boolean => entry.workspace === home.workspace && entry.document === home.document;
  const outcomes = makeOutcomes(store, home, say);
  const outbox: Outbox = openOutbox(home.owner, {
    onDelivered: (entry, answer) => {
      if (isHere(entry)) outcomes.delivered(entry, answer);
    },
    onRefused: (entry, refusal) => {
      if (isHere(entry)) outcomes.refused(entry, refusal);
    },
    onWaiting: (needsSignIn) => store.setState((state) => withAllWaiting(state, needsSignIn ? "sign-in" : "kept")),
  });

  const send = async (said: Pick<Entry, "annotation" | "method" | "path"> & Partial<Entry>): Promise<void> => {
    const entry = entrySchema.parse({ ...home, id: uuidv7(), body: null, version: null, at: Date.now(), ...said });
    store.setState((state) => withDelivery(state, { entry, way: "sending" }));
    const superfluous = await outbox.put(entry);
    store.setState((state) => withoutDeliveries(state, superfluous));
  };
  const pathOfReply = ({ annotation, id }: Pick<Reply, "annotation" | "id">): string =>
    `/annotations/${annotation}/replies/${id}`;

  return {
    save: async (draft) => {
      const sent = { ...draft, problem: null };
      store.setState((state) => withDraft(state, sent));
      await keepDraft(home, sent);
      const path = `/annotations/${draft.id}`;
      if (draft.version !== null)
        return send({ annotation: draft.id, method: "PATCH", path, body: saidBy(draft), version: draft.version });
      const { start, end, exact, region } = draft;
      const place = region ? { region } : { passage: { start, end, exact } };
      const body = { document: home.document, revision: draft.revision, ...place, ...saidBy(draft) };
      return send({ annotation: draft.id, method: "PUT", path, body });
    },
    trash: async ({ id, version }) => {
      store.setState((state) => withoutAnnotations(state, [id]));
      await send({ annotation: id, method: "DELETE", path: `/annotations/${id}`, version });
    },
    restore: async (annotation) => {
      store.setState((state) => withAnnotations(state, [annotation]));
      const { id } = annotation;
      await send({ annotation: id, method: "POST", path: `/annotations/${id}/restore` });
    },
    confirm: ({ id, version, anchor }) =>
      send({
        annotation: id,
        method: "PUT",
        path: `/annotations/${id}/confirmation`,
        body: { revision: anchor.revision },
        version,
      }),
    setAside: ({ id, version }, isAside) =>
      send({ annotation: id, method: isAside ? "PUT" : "DELETE", path: `/annotations/${id}/closing`, version }),
    attach: ({ id, version }, { start, end }) => {
      const body = { revision: store.getState().document.revision, passage: { start, end } };
      return send({ annotation: id, method: "PUT", path: `/annotations/${id}/placement`, body, version });
    },
    reply: (annotation, body) =>
      send({ annotation, method: "PUT", path: pathOfReply({ annotation, id: uuidv7() }), body: { body } }),
    changeReply: (reply, body) =>
      send({
        annotation: reply.annotation,
        method: "PATCH",
        path: pathOfReply(reply),
        body: { body },
        version: reply.version,
      }),
    trashReply: (reply) =>
      send({ annotation: reply.annotation, method: "DELETE", path: pathOfReply(reply), version: reply.version }),
    restoreReply: async (reply) => {
      store.setState((state) => withReply(state, reply));
      await send({ annotation: reply.annotation, method: "POST", path: `${pathOfReply(reply)}/restore` });
    },
    resume: () => resume(store, home, outbox, isHere),
    close: outbox.close,
  };
}
