"use client";
import { Button, Group, Modal, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { NOTE_LIMIT } from "#lib/revisions/model.ts";
import type { useRevising } from "./use-revising.ts";

type Props = {
  readonly next: number;
  readonly isUnchanged: boolean;
  readonly revising: ReturnType<typeof useRevising>;
  readonly onClose: () => void;
};

/** Asks what changed, and saves the draft as the next revision. */
export function SaveDialog({ next, isUnchanged, revising, onClose }: Props) {
  const [note, setNote] = useState("");
  // The news of what is being saved here may come before the next page does.
  const [revision, setRevision] = useState(next);
  if (revision !== next && !revising.isBusy) setRevision(next);
  const save = async (): Promise<void> => {
    if ((await revising.save(note)) === "outdated") onClose();
  };
  // What is being saved is on its way: one does not write on before one knows what has become of it.
  const close = (): void => {
    if (!revising.isBusy) onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={`Save as revision ${revision}`}
      centered
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          {isUnchanged ? (
            <Text>The text is as it was in revision {revising.base.number}. There is nothing to save yet.</Text>
          ) : (
            <Textarea
              label="What changed"
              description="A line for the history. The notes are carried over to the new text."
              maxLength={NOTE_LIMIT}
              autosize
              minRows={2}
              data-autofocus
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
          )}
          {revising.error ? <ErrorNotice error={revising.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} disabled={revising.isBusy}>
              Cancel
            </Button>
            <Button type="submit" loading={revising.isBusy} disabled={isUnchanged}>
              Save revision
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
