"use client";
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState, type ReactNode, type SubmitEvent } from "react";
import { v7 as uuidv7 } from "uuid";
import { ApiError } from "#components/api/client.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";

type Props<Draft> = {
  readonly noun: "claim" | "source";
  readonly empty: Draft;
  readonly isComplete: (draft: Draft) => boolean;
  /** Saves it under this id. @returns where its page is */
  readonly save: (id: string, draft: Draft) => Promise<string>;
  readonly children: (
    draft: Draft,
    errors: Readonly<Record<string, string>>,
    onChange: (draft: Draft) => void,
  ) => ReactNode;
};

/** A button to add a claim or a source that no note has named yet, and the form behind it. */
export function NewDossier<Draft>({ noun, empty, isComplete, save, children }: Props<Draft>) {
  const router = useRouter();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [draft, setDraft] = useState(empty);
  // One id for all attempts: what was saved although its answer was lost is not saved twice.
  const [id] = useState(() => uuidv7());
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);

  /** When it is added one is busy until its page has come. */
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setIsSaving(true);
    setError(null);
    try {
      router.push(await save(id, draft));
    } catch (failure) {
      setError(failure);
      setIsSaving(false);
    }
  };
  const fields = error instanceof ApiError ? error.fields : {};
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        New {noun}
      </Button>
      <Modal opened={isOpen} onClose={close} title={`New ${noun}`} size="lg">
        <form onSubmit={(event) => void add(event)}>
          <Stack>
            {children(draft, fields, setDraft)}
            {error && Object.keys(fields).length === 0 ? <ErrorNotice error={error} /> : null}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={isSaving} disabled={!isComplete(draft)}>
                Add {noun}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
