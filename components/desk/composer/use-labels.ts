"use client";
import { useEffect, useState } from "react";
import { z } from "zod";
import { call, workspacePath } from "#components/api/client.ts";
import { useDesk } from "../store/desk-store.ts";

const labelsSchema = z.object({ items: z.array(z.string()) });

/** The labels in use in the workspace, to choose from. */
export function useLabels(): string[] {
  const workspace = useDesk((state) => state.workspace);
  const [labels, setLabels] = useState<string[]>([]);
  useEffect(() => {
    const ending = new AbortController();
    call("GET", `${workspacePath(workspace)}/labels`, { signal: ending.signal }, labelsSchema).then(
      ({ items }) => setLabels(items),
      () => undefined, // without them one types labels
    );
    return () => ending.abort();
  }, [workspace]);
  return labels;
}
