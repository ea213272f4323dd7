"use client";
import { useEffect } from "react";
import { z } from "zod";
import { call, workspacePath } from "#components/api/client.ts";
import { listenLive } from "#components/live/live-events.ts";
import { markSchema } from "#lib/annotations/model.ts";
import type { LiveEvent } from "#lib/events/model.ts";
import type { Bodies } from "./store/bodies.ts";
import { byPlace, withoutAnnotations, type DeskState } from "./store/desk-state.ts";
import type { DeskStore } from "./store/desk-store.ts";

const marksSchema = z.object({ revision: z.int(), items: z.array(markSchema) });

/** Keeps the desk as others change it: notes come, change and go while one looks. */
export function useDeskLive(store: DeskStore, bodies: Bodies, since: string): void {
  useEffect(() => {
    const { workspace, document, me } = store.getState();
    const hear = (events: readonly LiveEvent[]): void => {
      const here = events.filter((event) => event.document === document.id);
      // What one has made private oneself is removed for the others only.
      const isGone = ({ subject, action, by }: LiveEvent): boolean =>
        subject === "annotation" && (action === "trashed" || (action === "removed" && by !== me.id));
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
      if (here.some(({ subject }) => subject === "revision")) store.setState({ isOutdated: true });
    };
    const reset = (): void => {
      call("GET", `${workspacePath(workspace)}/documents/${document.id}/marks`, {}, marksSchema).then(
        ({ revision, items }) =>
          store.setState({
            marks: items.toSorted(byPlace),
            bodies: new Map(),
            isOutdated: revision !== document.revision,
          }),
        () => undefined, // the next event brings it
      );
    };
    return listenLive(workspace, since, { onEvents: hear, onReset: reset });
  }, [store, bodies, since]);
}

/** The notes at hand whose claim somebody spoke about, here or in another document: its standing may have changed. */
function namingOneOf({ bodies }: DeskState, events: readonly LiveEvent[]): string[] {
  const claims = new Set(events.map(({ claim }) => claim).filter((claim) => claim !== null));
  return [...bodies.values()].filter(({ claim }) => claim && claims.has(claim.id)).map(({ id }) => id);
}
