"use client";
import { useEffect, useState } from "react";
import { call, workspacePath } from "#components/api/client.ts";
import { listenLive } from "#components/live/live-events.ts";
import { draftStateSchema, type Writer } from "#lib/drafts/model.ts";
import type { EditorPageView } from "#lib/editing/model.ts";
import { waitBefore } from "#lib/waiting.ts";

/** Who else is writing at the text, and the newest revision that is saved, as it happens. */
export function useCompany({ document, me, others: first, fence }: EditorPageView) {
  const [others, setOthers] = useState<readonly Writer[]>(first);
  const [present, setPresent] = useState(document.present);
  const { workspace, id } = document;
  useEffect(() => {
    const ending = new AbortController();
    let asked = 0;
    let again: ReturnType<typeof setTimeout> | undefined;
    const look = async (failures = 0): Promise<void> => {
      clearTimeout(again);
      const mine = (asked += 1);
      const path = `${workspacePath(workspace)}/documents/${id}/draft`;
      const state = await call("GET", path, { signal: ending.signal }, draftStateSchema).catch(() => null);
      // Of several answers the one that was asked for last is the present one, whichever comes last.
      if (ending.signal.aborted || mine !== asked) return;
      if (state) setOthers(state.others);
      else again = setTimeout(() => void look(failures + 1), waitBefore(failures));
    };
    const end = listenLive(workspace, fence, {
      onEvents: (events) => {
        const here = events.filter((event) => event.document === id);
        if (here.some(({ subject, by }) => subject === "draft" && by !== me)) void look();
        for (const { subject, version } of here)
          if (subject === "revision") setPresent((before) => Math.max(before, version));
      },
      onReset: () => void look(),
    });
    return () => {
      ending.abort();
      clearTimeout(again);
      end();
    };
  }, [workspace, id, me, fence]);
  return { others, present };
}
