/** What the desk does when something it said was answered: it shows what the server has, and gives back what it refused. */
import { z } from "zod";
import { call, workspacePath } from "#components/api/client.ts";
import { dropDraft, keepDraft, keepReply, type DraftHome } from "#components/device/database.ts";
import type { Refusal } from "#components/device/outbox.ts";
import { annotationSchema, replySchema, type Annotation } from "#lib/annotations/model.ts";
import type { Draft } from "#lib/desk/draft.ts";
import type { Entry } from "#lib/desk/outbox.ts";
import { refusedAt, refusedBecause } from "#lib/desk/refused-because.ts";
import {
  isOfNote,
  withAnnotations,
  withDraft,
  withoutDeliveries,
  withoutDraft,
  withoutReply,
  withReply,
  withReplyBegun,
} from "./desk-state.ts";
import type { DeskStore } from "./desk-store.ts";

type Outcomes = {
  readonly delivered: (entry: Entry, answer: unknown) => void;
  readonly refused: (entry: Entry, refusal: Refusal) => void;
};

export function makeOutcomes(store: DeskStore, home: DraftHome, say: (sentence: string) => void): Outcomes {
  const put = (draft: Draft): void => {
    store.setState((state) => withDraft(state, draft));
    void keepDraft(home, draft);
  };
  const show = (annotation: Annotation): void => store.setState((state) => withAnnotations(state, [annotation]));
  const arrived = ({ id }: Entry): void => store.setState((state) => withoutDeliveries(state, [id]));

  /** What was typed after it was sent stays a draft, now of the version that the server has. */
  const settleDraft = (entry: Entry, annotation: Annotation | undefined): void => {
    const draft = store.getState().drafts.get(entry.annotation);
    if (draft && draft.updatedAt > entry.at) {
      if (annotation) put({ ...draft, version: annotation.version });
      return;
    }
    store.setState((state) => withoutDraft(state, entry.annotation));
    void dropDraft(home, entry.annotation);
  };

  /** What one is writing goes on from what one has just done with the note oneself: that is not news. */
  const carryDraft = ({ version }: Entry, annotation: Annotation): void => {
    const draft = store.getState().drafts.get(annotation.id);
    if (draft && draft.version === version) put({ ...draft, version: annotation.version });
  };

  const giveBackReply = (entry: Entry, message: string): void => {
    say(message);
    const { body } = z.object({ body: z.string() }).safeParse(entry.body).data ?? {};
    if (body === undefined) return;
    const words = [body, store.getState().replies.get(entry.annotation) ?? ""].filter(Boolean).join("\n\n");
    store.setState((state) => withReplyBegun(state, entry.annotation, words));
    void keepReply(home, entry.annotation, words);
  };

  /** The id is taken by what an earlier try has made: both are shown, and the person decides. */
  const showTaken = async ({ workspace, annotation }: Entry): Promise<void> => {
    const there = await call("GET", `${workspacePath(workspace)}/annotations/${annotation}`, {}, annotationSchema);
    show(there);
    const draft = store.getState().drafts.get(annotation);
    if (draft) put({ ...draft, version: 0, problem: null });
  };

  return {
    delivered: (entry, answer) => {
      arrived(entry);
      const annotation = annotationSchema.safeParse(answer).data;
      const reply = replySchema.safeParse(answer).data;
      if (isOfNote(entry)) settleDraft(entry, annotation);
      else if (annotation) carryDraft(entry, annotation);
      if (annotation) show(annotation);
      else if (reply) store.setState((state) => withReply(state, reply));
      else if (entry.path.includes("/replies/"))
        store.setState((state) => withoutReply(state, entry.annotation, entry.path));
    },
    refused: (entry, { status, message, fields, current }) => {
      arrived(entry);
      const draft = store.getState().drafts.get(entry.annotation);
      const present = annotationSchema.safeParse(current).data;
      if (present) show(present);
      if (!isOfNote(entry))
        giveBackReply(entry, status === 404 || status === 410 ? "This is there no longer." : message);
      else if (!draft) say(message);
      // A newer version is shown beside one's own: there is nothing more to say.
      else if (present) put({ ...draft, problem: null, wrong: null });
      else put({ ...draft, problem: refusedBecause(message, fields), wrong: refusedAt(fields) });
      if (status === 409 && isOfNote(entry)) showTaken(entry).catch(() => undefined); // then its sentence stands alone
    },
  };
}
