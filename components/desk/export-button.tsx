"use client";
import { Button, Loader } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { z } from "zod";
import styles from "./desk-bar.module.css";
import { useDesk } from "./store/desk-store.ts";

const problemSchema = z.object({ detail: z.string() });

/** Makes the annotated PDF and hands it to the browser as a download. While it is made, the button cancels it. */
export function ExportButton() {
  const workspace = useDesk((state) => state.workspace);
  const document = useDesk((state) => state.document);
  const [isMaking, setMaking] = useState(false);
  const making = useRef<AbortController | null>(null);

  const make = async (): Promise<void> => {
    const ending = new AbortController();
    making.current = ending;
    setMaking(true);
    try {
      const response = await fetch(`/api/v1/workspaces/${workspace}/documents/${document.id}/export.pdf`, {
        signal: ending.signal,
      });
      if (!response.ok)
        throw new Error(
          problemSchema.safeParse(await response.json().catch(() => null)).data?.detail ??
            "The PDF could not be made. Nothing was lost; please try again.",
        );
      download(await response.blob(), `${document.title}.pdf`);
    } catch (error) {
      if (!ending.signal.aborted)
        notifications.show({
          color: "red",
          message:
            error instanceof TypeError
              ? "The server cannot be reached. Please try again."
              : error instanceof Error
                ? error.message
                : "",
        });
    } finally {
      setMaking(false);
    }
  };

  return (
    <Button
      size="compact-sm"
      variant="default"
      className={styles.button ?? ""}
      leftSection={isMaking ? <Loader size={13} /> : <IconDownload size={15} aria-hidden />}
      aria-label={isMaking ? "Cancel the annotated PDF" : "Annotated PDF"}
      onClick={() => (isMaking ? making.current?.abort() : void make())}
    >
      <span className={styles.word}>{isMaking ? "Making the PDF. Cancel" : "Annotated PDF"}</span>
    </Button>
  );
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = window.document.createElement("a");
  link.href = address;
  link.download = name.replace(/[/\\:*?"<>|]/gu, " ").slice(0, 150);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
