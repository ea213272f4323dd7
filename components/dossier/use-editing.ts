"use client";
import { useState } from "react";
import type { z } from "zod";
import { ApiError, call } from "#components/api/client.ts";

type Versioned = { readonly version: number };

/**
 * Editing one row in place. The change names the version that was on the screen when the editing began; when
 * somebody else was faster, their state is held in `newer` until the person has chosen.
 */
export function useEditing<Row extends z.ZodType<Versioned>>(
  path: string,
  row: Row,
  version: number,
  onSaved: (saved: z.output<Row>) => void,
) {
  const [base, setBase] = useState(version);
  const [newer, setNewer] = useState<z.output<Row> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);

  const save = async (body: unknown, onto: number = base): Promise<void> => {
    setIsSaving(true);
    setError(null);
    try {
      onSaved(await call("PATCH", path, { body, version: onto }, row));
    } catch (failure) {
      const current = failure instanceof ApiError && failure.status === 412 ? row.safeParse(failure.current) : null;
      if (current?.success) setNewer(current.data);
      else setError(failure);
    } finally {
      setIsSaving(false);
    }
  };
  /** From now on one edits the newer state. */
  const acceptNewer = (): void => {
    if (newer) setBase(newer.version);
    setNewer(null);
  };
  return { save, newer, acceptNewer, error, isSaving };
}
