/** Notes being written: begun, changed, kept on the device, saved, given up. */
import { v7 as uuidv7 } from "uuid";
import { dropDraft, keepDraft } from "#components/device/database.ts";
import type { Annotation, Visibility } from "#lib/annotations/model.ts";
import { draftOf, hasWords, type Draft, type DraftClaim } from "#lib/desk/draft.ts";
import type { Stance } from "#lib/ledger/model.ts";
import type { Chosen } from "../surface/surface.ts";
import { whenThere } from "../when-there.ts";
import { homeOf, type DeliveryService } from "./delivery.ts";
import { isOfNote, wayOf, withDraft, withoutDeliveries, withoutDraft } from "./desk-state.ts";
import type { DeskStore } from "./desk-store.ts";
import { makeTyping, type Typing } from "./typing.ts";

export type Beginning = {
  readonly stance: Stance | null;
  readonly visibility?: Visibility;
  readonly claim?: DraftClaim;
};

export type Writing = {
  /** Begins a note at a passage and opens it. @returns its id */
  readonly compose: (passage: Chosen & { readonly exact: string }, beginning: Beginning) => string;
  /** Opens one's own annotation for changing. */
  readonly edit: (annotation: Annotation) => void;
  readonly change: (id: string, change: Partial<Draft>) => void;
  /** A change that comes with every key. */
  readonly type: Typing["type"];
  readonly save: (id: string) => void;
  /** Closes a note that is being written: with words of its own it stays as a draft, without it goes. */
  readonly close: (id: string) => void;
  readonly discard: (id: string) => void;
  /** Says what a draft says in a note of its own: the one it was to change is gone. */
  readonly renew: (id: string) => void;
  /** Saves a draft over the version that was saved elsewhere meanwhile. */
  readonly overwrite: (id: string, version: number) => void;
  /** Gives a note that is being written, or is on its way, a stance. */
  readonly sayStance: (id: string, stance: Stance) => void;
  /** Opens again what waits to be sent. */
  readonly reopen: (id: string) => void;
  /** Says something of the claim of an annotation: changes one's own stance, or adds one's own voice beside somebody else's. */
  readonly takeStance: (annotation: Annotation, stance: Stance) => void;
  readonly trash: (annotation: Annotation) => void;
  /** Leaves the desk: what was typed last is written to the device. */
  readonly leave: () => void;
};

/** How long after a change a draft is written to the device. In milliseconds. */
const KEEP_MS = 250;

export function makeWriting(
  store: DeskStore,
  delivery: DeliveryService,
  offerUndo: (annotation: Annotation) => void,
): Writing {
  const home = homeOf(store);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const take = (id: string, part: Partial<Draft>): void => {
    const draft = store.getState().drafts.get(id);
    if (!draft) return;
    store.setState((state) => withDraft(state, { ...draft, ...part, problem: null, updatedAt: Date.now() }));
    keepSoon(id);
  };
  const typing = makeTyping(take);
  const draftOfId = (id: string): Draft | undefined => {
    typing.takeOver(id);
    return store.getState().drafts.get(id);
  };

  const keepSoon = (id: string): void => {
    if (!timers.has(id)) timers.set(id, setTimeout(keepNow, KEEP_MS, id));
  };
  const keepNow = (id: string): void => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    const draft = draftOfId(id);
    if (draft) void keepDraft(home, draft);
  };
  // A page that is about to go has no later: what was typed last is written now.
  const keepAll = (): void => {
    typing.takeOverAll();
    [...timers.keys()].forEach(keepNow);
  };
  addEventListener("pagehide", keepAll);

  const open = (draft: Draft): void => {
    store.setState((state) => ({ ...withDraft(state, draft), activeId: draft.id }));
    keepNow(draft.id);
  };
  const discard = (id: string): void => {
    typing.forget(id);
    clearTimeout(timers.get(id));
    timers.delete(id);
    store.setState((state) => withoutDraft(state, id));
    void dropDraft(home, id);
  };
  const save = (draft: Draft): void => {
    clearTimeout(timers.get(draft.id));
    timers.delete(draft.id);
    void delivery.save({ ...draft, updatedAt: Date.now() });
  };

  const change = (id: string, part: Partial<Draft>): void => {
    typing.takeOver(id);
    take(id, part);
  };

  const compose: Writing["compose"] = (
    { start, end, exact, region = null },
    { stance, visibility = "workspace", claim },
  ) => {
    const { document, rights } = store.getState();
    const id = uuidv7();
    const said: DraftClaim =
      claim ??
      (stance && rights.createClaims
        ? { kind: "new", statement: region ? "" : exact.replace(/\s+/gu, " ").trim() }
        : { kind: "none" });
    open({
      id,
      version: null,
      revision: document.revision,
      start,
      end,
      exact,
      region,
      visibility: rights.share ? visibility : "private",
      stance,
      claim: said,
      comment: "",
      labels: [],
      citations: [],
      problem: null,
      wrong: null,
      updatedAt: Date.now(),
    });
    return id;
  };

  return {
    compose,
    edit: (annotation) =>
      // What was begun on an earlier visit may still be on its way from the device: it is not written over.
      void whenThere(store.subscribe, () => store.getState().hasResumed || null).then(() =>
        open(draftOfId(annotation.id) ?? draftOf(annotation, Date.now())),
      ),
    change,
    type: typing.type,
    save: (id) => {
      const draft = draftOfId(id);
      // Pressed twice, it is said once.
      if (draft && wayOf(store.getState(), id) === null) save(draft);
    },
    close: (id) => {
      const draft = draftOfId(id);
      const saved = store.getState().bodies.get(id);
      if (draft && !hasWords(draft, saved)) discard(id);
      store.setState({ activeId: null });
    },
    discard,
    renew: (id) => {
      const draft = draftOfId(id);
      if (!draft) return;
      discard(id);
      const { revision } = store.getState().document;
      open({ ...draft, id: uuidv7(), version: null, revision, problem: null, updatedAt: Date.now() });
    },
    overwrite: (id, version) => {
      const draft = draftOfId(id);
      if (draft) save({ ...draft, version });
    },
    sayStance: (id, stance) => {
      const draft = draftOfId(id);
      if (!draft) return;
      if (wayOf(store.getState(), id) === null) change(id, { stance });
      else save({ ...draft, stance });
    },
    reopen: (id) =>
      store.setState((state) => {
        const entries = [...state.deliveries.values()].map(({ entry }) => entry);
        const ofNote = entries.filter((entry) => isOfNote(entry) && entry.annotation === id);
        return withoutDeliveries(
          state,
          ofNote.map((entry) => entry.id),
        );
      }),
    takeStance: (annotation, stance) => {
      if (annotation.author.id === store.getState().me.id) {
        save({ ...draftOf(annotation, Date.now()), stance });
        return;
      }
      const { anchor, claim, id } = annotation;
      const region = store.getState().marks.find((mark) => mark.id === id)?.region;
      const known: DraftClaim = claim
        ? { kind: "known", id: claim.id, number: claim.number, statement: claim.statement }
        : { kind: "none" };
      compose({ ...anchor, region: region ?? null }, { stance, claim: known });
    },
    trash: (annotation) => {
      discard(annotation.id);
      void delivery.trash(annotation).then(() => offerUndo(annotation));
    },
    leave: () => {
      keepAll();
      removeEventListener("pagehide", keepAll);
    },
  };
}
