"use client";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { z } from "zod";
import { pageOf } from "#lib/fields.ts";
import { call, workspacePath } from "./client.ts";

/** How many are offered, unless something else is said. */
const OFFERED = 6;
/** Fewer characters are no word to look for. */
const LEAST = 2;
/** How long after the last keystroke is asked. In milliseconds. */
const PAUSE_MS = 200;

/**
 * What the workspace has that is like the words typed, the most similar first.
 * @param list the API's list: "claims" or "sources"
 * @param words nothing is asked for a single character
 * @returns null as long as nothing is known about the words
 */
export function useSuggestions<Item extends z.ZodType>(
  workspace: string,
  list: "claims" | "sources",
  words: string,
  item: Item,
  limit = OFFERED,
): readonly z.output<Item>[] | null {
  const typed = words.trim().slice(0, 500);
  const [asked] = useDebouncedValue(typed, PAUSE_MS);
  const [found, setFound] = useState<Found<z.output<Item>>>(null);
  useEffect(() => {
    if (asked.length < LEAST) return;
    const ending = new AbortController();
    call(
      "GET",
      `${workspacePath(workspace)}/${list}`,
      { query: { q: asked, limit }, signal: ending.signal },
      pageOf(item),
    ).then(
      ({ items }) => setFound({ asked, items }),
      () => undefined, // without suggestions one writes one's own
    );
    return () => ending.abort();
  }, [asked, item, limit, list, workspace]);
  if (typed.length < LEAST || !found) return null;
  // What was found for the words before stays in sight until there is something better; that nothing was found for them
  // says nothing of these.
  return found.asked === typed || found.items.length > 0 ? found.items : null;
}

type Found<Item> = { readonly asked: string; readonly items: readonly Item[] } | null;
