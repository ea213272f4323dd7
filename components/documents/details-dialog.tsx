"use client";
import { Button, Group, Modal, Stack } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { ApiError } from "#components/api/client.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { documentSchema, type ChangeDocument, type DocumentEntry } from "#lib/documents/model.ts";
import { DetailsFields, type Details } from "./details-fields.tsx";

type Props = {
  readonly entry: DocumentEntry;
  readonly onSave: (changes: ChangeDocument, version: number) => Promise<void>;
  readonly onClose: () => void;
};

const detailsOf = ({
  title,
  byline,
  dateline,
  language,
}: Omit<DocumentEntry, "revision" | "annotationCount" | "claimCount">): Details => ({
  title,
  byline: byline ?? "",
  dateline: dateline ?? "",
  language: language ?? "",
});

/** Changes a document's title, byline, dateline and language. */
export function DetailsDialog({ entry, onSave, onClose }: Props) {
  const [details, setDetails] = useState(() => detailsOf(entry));
  const [version, setVersion] = useState(entry.version);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsSaving(true);
    setError(null);
    try {
      await onSave(details, version);
      onClose();
    } catch (failure) {
      setError(failure);
      setIsSaving(false);
      // Somebody else was faster: saving again, having read so, is meant.
      const current = failure instanceof ApiError ? documentSchema.safeParse(failure.current).data : undefined;
      if (current) setVersion(current.version);
    }
  };

  return (
    <Modal opened onClose={onClose} title="Details of the document" size="lg">
      <form onSubmit={(event) => void save(event)}>
        <Stack>
          {error ? <ErrorNotice error={error} /> : null}
          <DetailsFields
            details={details}
            errors={error instanceof ApiError ? error.fields : {}}
            onChange={(change) => setDetails((before) => ({ ...before, ...change }))}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isSaving}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
