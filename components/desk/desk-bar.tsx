"use client";
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconKeyboard, IconNotes } from "@tabler/icons-react";
import styles from "./desk-bar.module.css";
import { ExportButton } from "./export-button.tsx";
import { FilterControls } from "./filter-controls.tsx";
import { SaveState } from "./save-state.tsx";

type Props = { readonly onKeys: () => void; readonly onNotes: () => void };

/** What one works with on the desk: which notes are shown, whether all is saved, the way out as a PDF. */
export function DeskBar({ onKeys, onNotes }: Props) {
  return (
    <div className={styles.bar} role="toolbar" aria-label="Desk">
      <FilterControls />
      <span className={styles.space} />
      <SaveState />
      <ExportButton />
      <Tooltip label="Keys (?)">
        <ActionIcon variant="default" aria-label="Keyboard shortcuts" onClick={onKeys} className={styles.wide ?? ""}>
          <IconKeyboard size={16} />
        </ActionIcon>
      </Tooltip>
      <ActionIcon variant="default" aria-label="Notes" onClick={onNotes} className={styles.narrow ?? ""}>
        <IconNotes size={16} />
      </ActionIcon>
    </div>
  );
}
