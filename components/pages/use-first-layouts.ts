"use client";
import { useEffect, useState } from "react";
import { z } from "zod";
import { call, workspacePath } from "#components/api/client.ts";
import type { PageLayout } from "#lib/pages/model.ts";

/** So many pages are shown of a file that is being brought in: enough to begin with, until all of them are there. */
export const FIRST_PAGES = 12;
/** How often it is asked whether the words of the first pages are known, in milliseconds. */
const LOOK_MS = 500;

// They are what our own server wrote, and checked.
const answerSchema = z.object({ items: z.custom<readonly PageLayout[]>(Array.isArray) });

type Layouts = ReadonlyMap<number, PageLayout>;
const NONE: Layouts = new Map();

/**
 * Where the words of the first pages stand, by their numbers: what is known while the file is being read, asked for
 * until there is any, and what is known when it has been read in its place.
 */
export function useFirstLayouts(workspace: string, original: string, isRead: boolean): Layouts {
  const [layouts, setLayouts] = useState(NONE);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const items = await ask(workspace, original, signal).catch(() => []);
      if (signal.aborted) return;
      if (items.length > 0) setLayouts(new Map(items.map((layout) => [layout.number, layout])));
      else timer = setTimeout(() => void look(), LOOK_MS);
    };
    void look();
    return () => {
      ending.abort();
      clearTimeout(timer);
    };
  }, [workspace, original, isRead]);
  return layouts;
}

async function ask(workspace: string, original: string, signal: AbortSignal): Promise<readonly PageLayout[]> {
  const path = `${workspacePath(workspace)}/originals/${original}/pages`;
  const { items } = await call("GET", path, { query: { from: 1, to: FIRST_PAGES }, signal }, answerSchema);
  return items;
}
