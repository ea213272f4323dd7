"use client";
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState, type SubmitEvent } from "react";
import { v7 as uuidv7 } from "uuid";
import { ApiError, call, workspacePath } from "#components/api/client.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { ClaimFields, type ClaimDraft } from "./claim-fields.tsx";
import { SimilarClaims } from "./similar-claims.tsx";

const nothing: ClaimDraft = { statement: "", claimant: "", claimedOn: "" };

/** Adds a claim before anybody has marked it: what should be checked. */
export function NewClaim({ workspace }: { readonly workspace: string }) {
  const router = useRouter();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [draft, setDraft] = useState(nothing);
  // One id for all attempts: what was saved although its answer was lost is not saved twice.
  const [id, setId] = useState(() => uuidv7());
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);

  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setIsSaving(true);
    setError(null);
    try {
      await call("PUT", `${workspacePath(workspace)}/claims/${id}`, { body: draft });
      setDraft(nothing);
      setId(uuidv7());
      close();
      router.push(`/w/${workspace}/claims/${id}`);
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
        New claim
      </Button>
      <Modal opened={isOpen} onClose={close} title="New claim" size="lg">
        <form onSubmit={(event) => void add(event)}>
          <Stack>
            <ClaimFields draft={draft} errors={fields} onChange={setDraft} />
            <SimilarClaims workspace={workspace} statement={draft.statement} />
            {error && Object.keys(fields).length === 0 ? <ErrorNotice error={error} /> : null}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button type="submit" loading={isSaving} disabled={draft.statement.trim() === ""}>
                Add claim
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
