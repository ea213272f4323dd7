"use client";
import { useEffect, useState } from "react";
import { call, workspacePath } from "#components/api/client.ts";
import { listenLive } from "#components/live/live-events.ts";
import { draftStateSchema, type Writer } from "#lib/drafts/model.ts";
import type { EditorPageView } from "#lib/editing/model.ts";

/** Who else is writing at the text, and the newest revision that is saved, as it happens. */
export function useCompany({ document, me, others: first, fence }: EditorPageView) {
  const [others, setOthers] = useState<readonly Writer[]>(first);
  const [present, setPresent] = useState(document.present);
  const { workspace, id } = document;
  useEffect(() => {
    const look = async (): Promise<void> => {
      const path = `${workspacePath(workspace)}/documents/${id}/draft`;
      const state = await call("GET", path, {}, draftStateSchema).catch(() => null);
      if (state) setOthers(state.others);
    };
    return listenLive(workspace, fence, {
      onEvents: (events) => {
        const here = events.filter((event) => event.document === id);
        if (here.some(({ subject, by }) => subject === "draft" && by !== me)) void look();
        for (const { subject, version } of here)
          if (subject === "revision") setPresent((before) => Math.max(before, version));
      },
      onReset: () => void look(),
    });
  }, [workspace, id, me, fence]);
  return { others, present };
}
