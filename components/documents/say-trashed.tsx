"use client";
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";

/** How long undoing is offered where the document stood; afterwards it is in the trash. */
const UNDO_MS = 10_000;

/** Says that a document was put into the trash, and offers to undo it. */
export function sayTrashed(title: string, onUndo: () => void): void {
  const id = notifications.show({
    autoClose: UNDO_MS,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" lineClamp={2}>
          “{title}” is in the trash.
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
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
