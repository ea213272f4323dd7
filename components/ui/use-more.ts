"use client";
import { useState } from "react";
import { call } from "#components/api/client.ts";
import { pageOf, type Page } from "#lib/fields.ts";
import type { z } from "zod";

type Listed = { readonly id: string };

/**
 * A list whose first page came with the page, and whose others are asked for.
 * @param query what is looked for; a list of something else begins again with its own first page
 */
export function useMore<Item extends z.ZodType<Listed>>(
  path: string,
  item: Item,
  query: Readonly<Record<string, string | undefined>>,
  first: Page<z.output<Item>>,
) {
  const key = JSON.stringify(query);
  const [more, setMore] = useState<{ key: string; items: readonly z.output<Item>[]; next: string | null } | null>(null);
  const [isLoading, setIsLoading] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const beyond = more?.key === key ? more : null;
  const shown = new Set(first.items.map(({ id }) => id));
  const items = [...first.items, ...(beyond?.items ?? []).filter(({ id }) => !shown.has(id))];
  const next = beyond ? beyond.next : first.next;

  const load = async (): Promise<void> => {
    if (next === null) return;
    setIsLoading(true);
    setError(null);
    try {
      const page = await call("GET", path, { query: { ...query, cursor: next } }, pageOf(item));
      setMore({ key, items: [...(beyond?.items ?? []), ...page.items], next: page.next });
    } catch (failure) {
      setError(failure);
    } finally {
      setIsLoading(false);
    }
  };
  return { items, hasMore: next !== null, isExtended: beyond !== null, isLoading, error, load };
}
