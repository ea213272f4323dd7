import { notifications } from "@mantine/notifications";
import { useEffect, useRef, useState } from "react";
import { fetchFile, workspacePath } from "#components/api/client.ts";
import { sentenceOf } from "#components/api/sentence.ts";
import { useDesk } from "./store/desk-store.ts";

/** Making the annotated PDF: whether one is being made, how to begin, and how to give it up. Leaving the page gives it up, too. */
export function useExport() {
  const workspace = useDesk((state) => state.workspace);
  const { id, title } = useDesk((state) => state.document);
  const [isMaking, setMaking] = useState(false);
  const making = useRef<AbortController | null>(null);
  useEffect(() => () => making.current?.abort(), []);

  const make = async (withPrivate: boolean): Promise<void> => {
    const ending = new AbortController();
    making.current = ending;
    setMaking(true);
    try {
      const query: Record<string, string> = withPrivate ? { private: "include" } : {};
      const path = `${workspacePath(workspace)}/documents/${id}/export.pdf`;
      const file = await fetchFile(path, { query, signal: ending.signal });
      hand(file);
      notifications.show({ title: "The annotated PDF is ready", message: `“${title}” is among your downloads.` });
    } catch (error) {
      if (!ending.signal.aborted)
        notifications.show({ color: "red", title: "There is no PDF", message: sentenceOf(error), autoClose: 12_000 });
    } finally {
      if (making.current === ending) setMaking(false);
    }
  };
  return { isMaking, make: (withPrivate: boolean) => void make(withPrivate), cancel: () => making.current?.abort() };
}

/** Gives a file to the browser, which asks or saves as the person has set it. */
function hand(file: File): void {
  const address = URL.createObjectURL(file);
  const link = window.document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
