"use client";
import { useEffect, useRef } from "react";
import { z } from "zod";
import { ApiError, call, workspacePath } from "#components/api/client.ts";
import { listenLive } from "#components/live/live-events.ts";
import { markSchema } from "#lib/annotations/model.ts";
import type { LiveEvent } from "#lib/events/model.ts";
import { waitBefore } from "#lib/waiting.ts";
import type { Bodies } from "./store/bodies.ts";
import { withAllMarks } from "./store/all-marks.ts";
import { withoutAnnotations, type DeskState } from "./store/desk-state.ts";
import type { DeskStore } from "./store/desk-store.ts";

const marksSchema = z.object({ revision: z.int(), items: z.array(markSchema) });

/**
 * Keeps the desk as others change it: notes come, change and go while one looks.
 * @param since the fence that the desk began with; later ones, which come when the page is refreshed, are not of what
 *   it knows
 */
export function useDeskLive(store: DeskStore, bodies: Bodies, since: string): void {
  const first = useRef(since);
  useEffect(() => {
    const { workspace, document, me } = store.getState();
    const hear = (events: readonly LiveEvent[]): void => {
      const here = lastOfEach(events.filter((event) => event.document === document.id));
      const returning = [...store.getState().deliveries.values()].filter(({ entry }) =>
        entry.path.endsWith("/restore"),
      );
      const isReturning = (id: string): boolean => returning.some(({ entry }) => entry.annotation === id);
      // What one has made private oneself is removed for the others only; what one is just taking back is not gone.
      const isGone = ({ subject, action, by, id }: LiveEvent): boolean =>
        subject === "annotation" &&
        !isReturning(id) &&
        (action === "trashed" || (action === "removed" && by !== me.id));
      const gone = here.filter(isGone);
      const changed = here.filter(
        (event) => (event.subject === "annotation" || event.subject === "reply") && !gone.includes(event),
      );
      store.setState((state) =>
        withoutAnnotations(
          state,
          gone.map(({ id }) => id),
        ),
      );
      bodies.refresh([...new Set([...changed.map(({ id }) => id), ...namingOneOf(store.getState(), events)])]);
      const fate = fateIn(here, document.id);
      if (fate !== undefined) store.setState({ fate });
      const added = here.filter(
        ({ subject, action, by }) =>
          by !== me.id && ((subject === "annotation" && action === "created") || subject === "reply"),
      );
      sayNews(store, added);
      markArrived(store, added);
    };
    let failures = 0;
    let again: ReturnType<typeof setTimeout> | undefined;
    const reset = async (): Promise<void> => {
      clearTimeout(again);
      const { marks: then } = store.getState();
      try {
        const path = `${workspacePath(workspace)}/documents/${document.id}/marks`;
        const { revision, items } = await call("GET", path, {}, marksSchema);
        failures = 0;
        // Where the notes stand in a newer text is no place in this one.
        if (revision !== document.revision) return store.setState({ fate: "outdated" });
        store.setState((state) => ({ ...withAllMarks(state, items, then), fate: null }));
        bodies.refresh([...store.getState().bodies.keys()]);
      } catch (error) {
        if (error instanceof ApiError && (error.status === 404 || error.status === 410))
          return store.setState({ fate: "deleted" });
        // Nothing else tells of what was too much to be told.
        again = setTimeout(() => void reset(), waitBefore(failures++));
      }
    };
    const end = listenLive(workspace, first.current, { onEvents: hear, onReset: () => void reset() });
    return () => {
      clearTimeout(again);
      end();
    };
  }, [store, bodies]);
}

/** Of several events of one thing only the last still matters: what was deleted and restored is there. */
function lastOfEach(events: readonly LiveEvent[]): LiveEvent[] {
  return [...new Map(events.map((event) => [`${event.subject} ${event.id}`, event])).values()];
}

/** What has become of the document; undefined when nothing has. */
function fateIn(events: readonly LiveEvent[], documentId: string): DeskState["fate"] | undefined {
  const own = events.findLast(({ subject, id }) => subject === "document" && id === documentId);
  if (own?.action === "trashed") return "deleted";
  if (events.some(({ subject }) => subject === "revision")) return "outdated";
  return own?.action === "restored" ? null : undefined;
}

/** Says what others have added. Whoever adds something here for the first time is named once their name has come. */
function sayNews(store: DeskStore, added: readonly LiveEvent[]): void {
  const [first] = added;
  if (!first) return;
  if (added.length > 1) {
    store.setState({ news: `${added.length} new notes and replies` });
    return;
  }
  const say = ({ people }: DeskState): boolean => {
    const who = people.get(first.by ?? "")?.name;
    if (who) store.setState({ news: `${who} has added a ${first.subject === "reply" ? "reply" : "note"}` });
    return who !== undefined;
  };
  if (say(store.getState())) return;
  const stop = store.subscribe((state, before) => {
    if (state.people === before.people) return;
    stop();
    say(state);
  });
}

/** How long a note that has just come is marked as new. In milliseconds. */
const NEW_MS = 60_000;

function markArrived(store: DeskStore, added: readonly LiveEvent[]): void {
  if (added.length === 0) return;
  const ids = new Set(added.map(({ id }) => id));
  store.setState(({ arrived }) => ({ arrived: new Set([...arrived, ...ids]) }));
  const age = (): void =>
    store.setState(({ arrived }) => ({ arrived: new Set([...arrived].filter((id) => !ids.has(id))) }));
  setTimeout(age, NEW_MS);
}

/** The notes at hand whose claim somebody spoke about, here or in another document: its standing may have changed. */
function namingOneOf({ bodies }: DeskState, events: readonly LiveEvent[]): string[] {
  const claims = new Set(events.map(({ claim }) => claim).filter((claim) => claim !== null));
  return [...bodies.values()].filter(({ claim }) => claim && claims.has(claim.id)).map(({ id }) => id);
}
