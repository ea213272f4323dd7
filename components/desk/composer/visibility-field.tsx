"use client";
import { Switch } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import type { Visibility } from "#lib/annotations/model.ts";
import { useDesk } from "../store/desk-store.ts";
import styles from "./note-form.module.css";

type Props = { readonly value: Visibility; readonly onChange: (visibility: Visibility) => void };

/** Whether others see the note. A reader has no choice, and is told so. */
export function VisibilityField({ value, onChange }: Props) {
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
      onChange={({ currentTarget }) => onChange(currentTarget.checked ? "private" : "workspace")}
    />
  );
}
