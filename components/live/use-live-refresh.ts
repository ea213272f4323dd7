"use client";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import type { LiveEvent } from "#lib/events/model.ts";
import { listenLive } from "./live-events.ts";

/** What happens at once, such as one change that two events tell of, is looked at once. In milliseconds. */
const PAUSE_MS = 250;

/**
 * Renders a page anew when something happens that concerns it. What one is typing stays: the page gets new
 * props, and nothing is mounted again.
 * @param since the fence that the page came with; later ones, which come with each refresh, change nothing
 */
export function useLiveRefresh(workspace: string, since: string, concerns: (event: LiveEvent) => boolean): void {
  const router = useRouter();
  const first = useRef(since);
  const isConcerned = useEffectEvent((events: readonly LiveEvent[]) => events.some(concerns));
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => router.refresh(), PAUSE_MS);
    };
    const end = listenLive(workspace, first.current, {
      onEvents: (events) => {
        if (isConcerned(events)) refresh();
      },
      onReset: refresh,
    });
    return () => {
      clearTimeout(waiting);
      end();
    };
  }, [workspace, router]);
}
