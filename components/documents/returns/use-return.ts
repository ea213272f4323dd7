"use client";
import { useEffect, useState } from "react";
import { call, workspacePath } from "#components/api/client.ts";
import { useArrivals } from "#components/documents/new/use-arrivals.ts";
import { returnSchema, type Return, type ReturnView } from "#lib/returns/model.ts";

/** A file that comes back, from being sent to what is new in it being here. */
export function useReturn({ workspace, document, file: given }: ReturnView) {
  const queue = useArrivals(workspace);
  const [file] = queue.arrivals;
  const [told, setTold] = useState<Return | null>(given?.told ?? null);
  const [stage, setStage] = useState<"asked" | "bringing" | "in">("asked");
  const [error, setError] = useState<unknown>(null);
  const original = file?.id ?? given?.id ?? null;
  const path = `${workspacePath(workspace)}/documents/${document.id}/returns/${original ?? ""}`;
  const isRead = file?.stage === "ready";

  useEffect(() => {
    if (!isRead) return;
    const controller = new AbortController();
    call("GET", path, { signal: controller.signal }, returnSchema)
      .then(setTold)
      .catch((failure: unknown) => {
        if (!controller.signal.aborted) setError(failure);
      });
    return () => controller.abort();
  }, [isRead, path]);

  const forget = (): void => {
    setTold(null);
    setError(null);
    setStage("asked");
  };
  return {
    queue,
    // What cannot be looked at for what is new is refused, though it could be kept.
    file: file && error !== null && told === null ? { ...file, stage: "refused" as const, error } : file,
    told,
    stage,
    error,
    take(chosen: File | null | undefined): void {
      if (!chosen) return;
      if (file) queue.remove(file.id);
      forget();
      queue.add([chosen]);
    },
    remove(id: string): void {
      forget();
      queue.remove(id);
    },
    retry(id: string): void {
      forget();
      queue.retry(id);
    },
    async bring(): Promise<void> {
      setStage("bringing");
      setError(null);
      try {
        setTold(await call("PUT", path, {}, returnSchema));
        setStage("in");
      } catch (failure) {
        setError(failure);
        setStage("asked");
      }
    },
  };
}
