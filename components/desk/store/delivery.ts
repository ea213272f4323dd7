/** How the desk's writes reach the server: through the outbox of the device. */
import { v7 as uuidv7 } from "uuid";
import { dropDraft, keepDraft, readDrafts, type DraftHome } from "#components/device/database.ts";
import { openOutbox, type Outbox } from "#components/device/outbox.ts";
import { annotationSchema, type Annotation } from "#lib/annotations/model.ts";
import { draftSchema, saidBy, type Draft } from "#lib/desk/draft.ts";
import { entrySchema, type Entry } from "#lib/desk/outbox.ts";
import {
  withAnnotations,
  withDelivery,
  withDraft,
  withoutAnnotations,
  withoutDraft,
  type Delivery,
} from "./desk-state.ts";
import type { DeskStore } from "./desk-store.ts";

export type DeliveryService = {
  readonly save: (draft: Draft) => Promise<void>;
  readonly trash: (annotation: Annotation) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  readonly reply: (annotationId: string, body: string) => Promise<void>;
  readonly trashReply: (annotationId: string, replyId: string, version: number) => Promise<void>;
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
  const mark = (id: string, delivery: Delivery): void => store.setState((state) => withDelivery(state, id, delivery));

  const outbox: Outbox = openOutbox(home.owner, {
    onDelivered: (entry, answer) => {
      void dropDraft({ owner: entry.owner, workspace: entry.workspace, document: entry.document }, entry.annotation);
      if (!isHere(entry)) return;
      const annotation = annotationSchema.safeParse(answer).data;
      store.setState((state) => ({
        ...withoutDraft(state, entry.annotation),
        ...(annotation ? withAnnotations(state, [annotation]) : {}),
      }));
    },
    onRefused: (entry, { message, status }) => {
      if (!isHere(entry)) return;
      const draft = store.getState().drafts.get(entry.annotation);
      store.setState((state) => ({
        deliveries: new Map([...state.deliveries].filter(([id]) => id !== entry.annotation)),
      }));
      if (draft) void giveBack({ ...draft, problem: message });
      else say(status === 404 ? "This note is there no longer." : message);
    },
    onWaiting: (entry, needsSignIn) => {
      if (isHere(entry)) mark(entry.annotation, needsSignIn ? "sign-in" : "kept");
    },
  });

  const giveBack = async (draft: Draft): Promise<void> => {
    store.setState((state) => ({ ...withDraft(state, draft), activeId: draft.id }));
    await keepDraft(home, draft);
  };

  const send = (entry: Pick<Entry, "annotation" | "method" | "path"> & Partial<Entry>): Promise<void> => {
    mark(entry.annotation, "sending");
    return outbox.put(
      entrySchema.parse({ ...home, id: uuidv7(), body: null, version: null, at: Date.now(), ...entry }),
    );
  };

  return {
    save: async (draft) => {
      const sent = { ...draft, problem: null };
      store.setState((state) => withDraft(state, sent));
      await keepDraft(home, sent);
      const path = `/annotations/${draft.id}`;
      if (draft.version !== null)
        return send({ annotation: draft.id, method: "PATCH", path, body: saidBy(draft), version: draft.version });
      const passage = { start: draft.start, end: draft.end, exact: draft.exact };
      const body = { document: home.document, revision: draft.revision, passage, ...saidBy(draft) };
      return send({ annotation: draft.id, method: "PUT", path, body });
    },
    trash: async ({ id, version }) => {
      store.setState((state) => withoutAnnotations(state, [id]));
      await send({ annotation: id, method: "DELETE", path: `/annotations/${id}`, version });
    },
    restore: (id) => send({ annotation: id, method: "POST", path: `/annotations/${id}/restore` }),
    reply: (id, body) =>
      send({ annotation: id, method: "PUT", path: `/annotations/${id}/replies/${uuidv7()}`, body: { body } }),
    trashReply: (id, reply, version) =>
      send({ annotation: id, method: "DELETE", path: `/annotations/${id}/replies/${reply}`, version }),
    resume: async () => {
      const kept = (await readDrafts(home))
        .map((draft) => draftSchema.safeParse(draft).data)
        .filter((draft) => draft !== undefined);
      store.setState((state) => ({
        drafts: new Map([...kept.map((draft) => [draft.id, draft] as const), ...state.drafts]),
      }));
      await outbox.flush();
    },
    close: outbox.close,
  };
}
