"use client";
import { Switch } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { memo } from "react";
import type { Draft } from "#lib/desk/draft.ts";
import { useDesk } from "../store/desk-store.ts";
import styles from "./note-form.module.css";

type Props = {
  readonly value: Draft["visibility"];
  readonly onChange: (part: Pick<Draft, "visibility">) => void;
};

/** Whether others see the note. A reader has no choice, and is told so. */
export const VisibilityField = memo(function VisibilityField({ value, onChange }: Props) {
  const mayShare = useDesk(({ rights }) => rights.share);
  if (!mayShare)
    return (
      <p className={styles.hint}>
        <IconLock size={13} aria-hidden /> Only you will see this note.
      </p>
    );
  return (
    <Switch
      mt="sm"
      size="xs"
      label="Private: only you see this note"
      checked={value === "private"}
      onChange={({ currentTarget }) => onChange({ visibility: currentTarget.checked ? "private" : "workspace" })}
    />
  );
});
