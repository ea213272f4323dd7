"use client";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import styles from "./desk-bar.module.css";
import { ExportDialog } from "./export-dialog.tsx";

/** The way out as an annotated PDF. */
export function ExportButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        className={styles.button ?? ""}
        leftSection={<IconDownload size={15} aria-hidden />}
        aria-label="Annotated PDF"
        onClick={() => setOpen(true)}
      >
        <span className={styles.word}>Annotated PDF</span>
      </Button>
      <ExportDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
