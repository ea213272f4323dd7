"use client";
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconPlus } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState, type SubmitEvent } from "react";
import { v7 as uuidv7 } from "uuid";
import { ApiError, call, workspacePath } from "#components/api/client.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { sourceSchema } from "#lib/sources/model.ts";
import { emptyDraft, SourceFields } from "./source-fields.tsx";

/** Adds a source before anybody has cited it. */
export function NewSource({ workspace }: { readonly workspace: string }) {
  const router = useRouter();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [draft, setDraft] = useState(emptyDraft);
  // One id for all attempts: what was saved although its answer was lost is not saved twice.
  const [id, setId] = useState(() => uuidv7());
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);

  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setIsSaving(true);
    setError(null);
    try {
      const saved = await call("PUT", `${workspacePath(workspace)}/sources/${id}`, { body: draft }, sourceSchema);
      if (saved.id !== id) notifications.show({ message: "The workspace has this source already. Here it is." });
      setDraft(emptyDraft);
      setId(uuidv7());
      close();
      router.push(`/w/${workspace}/sources/${saved.id}`);
    } catch (failure) {
      setError(failure);
    } finally {
      setIsSaving(false);
    }
  };
  const fields = error instanceof ApiError ? error.fields : {};
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
        New source
      </Button>
      <Modal opened={isOpen} onClose={close} title="New source" size="lg">
        <form onSubmit={(event) => void add(event)}>
          <Stack>
            <SourceFields draft={draft} errors={fields} onChange={setDraft} />
            {error && Object.keys(fields).length === 0 ? <ErrorNotice error={error} /> : null}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={isSaving} disabled={draft.title.trim() === "" && draft.url.trim() === ""}>
                Add source
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
