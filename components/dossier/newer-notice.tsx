"use client";
import { Alert, Button, Group } from "@mantine/core";
import type { ReactNode } from "react";

type Props = {
  /** The newer state, shown in full: nobody should have to guess what they would overwrite. */
  readonly children: ReactNode;
  readonly isSaving: boolean;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
};

/** Somebody else saved while one was writing. Nothing is lost: it is the reader's to choose. */
export function NewerNotice({ children, isSaving, onTakeTheirs, onKeepMine }: Props) {
  return (
    <Alert
      color="yellow"
      variant="light"
      role="alert"
      title="Somebody changed this while you were writing"
      styles={{ title: { color: "var(--ink)" } }}
    >
      Nothing was overwritten, and what you wrote is still below. It now reads:
      {children}
      <Group gap="xs" mt="sm">
        <Button size="compact-sm" variant="default" onClick={onTakeTheirs}>
          Go on from theirs
        </Button>
        <Button size="compact-sm" variant="default" onClick={onKeepMine} loading={isSaving}>
          Save mine in its place
        </Button>
      </Group>
    </Alert>
  );
}
