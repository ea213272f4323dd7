"use client";
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { sentenceOf } from "#components/api/sentence.ts";

/** How long something deleted can be brought back from where it was deleted; afterwards from the trash. */
const UNDO_MS = 10_000;

/** Says that something was deleted, and offers to undo it. */
export function offerUndo(message: string, undo: () => Promise<void>): void {
  const bringBack = async (): Promise<void> => {
    notifications.hide(id);
    try {
      await undo();
    } catch (error) {
      notifications.show({ message: sentenceOf(error) });
    }
  };
  const id = notifications.show({
    autoClose: UNDO_MS,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button size="compact-sm" variant="default" onClick={() => void bringBack()}>
          Undo
        </Button>
      </Group>
    ),
  });
}
