"use client";
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";

/** How long what was deleted can be brought back from where it was deleted; afterwards from the trash. */
const UNDO_MS = 10_000;

/** Says a sentence about something that is no longer on the screen. */
export const saySentence = (message: string): void => void notifications.show({ message });

/** Says that something was deleted, and offers to undo it. */
export function sayDeleted(sentence: string, onUndo: () => void): void {
  const id = notifications.show({
    autoClose: UNDO_MS,
    message: (
      <Group justify="space-between">
        <Text size="sm">{sentence}</Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            onUndo();
            notifications.hide(id);
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
