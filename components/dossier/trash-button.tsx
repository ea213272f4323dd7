"use client";
import { Button, Group, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconTrash } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { call, workspacePath } from "#components/api/client.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { offerUndo } from "#components/ui/undo-toast.tsx";

type Props = {
  readonly what: "claim" | "source";
  readonly workspace: string;
  readonly id: string;
  readonly version: number;
  /** What becomes of what hangs on it. */
  readonly children: ReactNode;
};

/** Puts a claim or a source into the trash, after saying what that means; it can be undone at once, or later from there. */
export function TrashButton({ what, workspace, id, version, children }: Props) {
  const router = useRouter();
  const path = `${workspacePath(workspace)}/${what}s/${id}`;
  const [isOpen, { open, close }] = useDisclosure(false);
  const [isWorking, setIsWorking] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const trash = async (): Promise<void> => {
    setIsWorking(true);
    setError(null);
    try {
      await call("DELETE", path, { version });
      router.push(`/w/${workspace}/${what}s`);
      offerUndo(`The ${what} is in the trash.`, async () => {
        await call("POST", `${path}/restore`);
        router.refresh();
      });
    } catch (failure) {
      setError(failure);
      setIsWorking(false);
      router.refresh();
    }
  };
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={open}>
        Delete
      </Button>
      <Modal opened={isOpen} onClose={close} title={`Delete this ${what}?`} centered>
        <Text size="sm">{children}</Text>
        {error ? <ErrorNotice error={error} /> : null}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close} data-autofocus>
            Keep it
          </Button>
          <Button color="red" onClick={() => void trash()} loading={isWorking}>
            Move to trash
          </Button>
        </Group>
      </Modal>
    </>
  );
}
