"use client";
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowLeft, IconKeyboard, IconNotes } from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./desk-bar.module.css";
import { ExportButton } from "./export-button.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { FilterControls } from "./filter-controls.tsx";
import { SaveState } from "./save-state.tsx";
import { useDesk } from "./store/desk-store.ts";

type Props = {
  /** The way about in an article. */
  readonly contents: ReactNode;
  readonly tools: ReactNode;
  readonly onKeys: () => void;
  readonly onNotes: () => void;
};

/** What one works with on the desk: the way back, which notes are shown, whether all is saved, the way out as a PDF. */
export function DeskBar({ contents, tools, onKeys, onNotes }: Props) {
  const workspace = useDesk((state) => state.workspace);
  return (
    <div className={styles.bar} data-bar>
      <Link href={`/w/${workspace}/documents`} className={styles.back} aria-label="All documents">
        <IconArrowLeft size={16} aria-hidden />
        <span className={styles.wide}>All documents</span>
      </Link>
      {contents}
      <FilterControls />
      <FilterChips />
      <span className={styles.space} />
      {tools ? <div className={styles.pageTools}>{tools}</div> : null}
      {tools ? <span className={styles.space} /> : null}
      <SaveState />
      <ExportButton />
      <Tooltip label="Keys (?)">
        <ActionIcon variant="default" aria-label="Keyboard shortcuts" onClick={onKeys} className={styles.wide ?? ""}>
          <IconKeyboard size={16} />
        </ActionIcon>
      </Tooltip>
      <ActionIcon variant="default" aria-label="List of notes" onClick={onNotes} className={styles.narrow ?? ""}>
        <IconNotes size={16} />
      </ActionIcon>
    </div>
  );
}
