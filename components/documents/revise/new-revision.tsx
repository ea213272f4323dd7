"use client";
import { Button, TextInput } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { ApiError } from "#components/api/client.ts";
import { SourceField } from "#components/documents/new/source-field.tsx";
import styles from "#components/documents/new/new-document.module.css";
import { usePreview } from "#components/documents/new/use-preview.ts";
import { useSubmission } from "#components/documents/new/use-submission.ts";
import { HistoryHead } from "#components/history/history-head.tsx";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { Page } from "#components/ui/page.tsx";
import type { HistoryDocument } from "#lib/history/model.ts";
import { NOTE_LIMIT } from "#lib/revisions/model.ts";
import { RevisionUnderstood } from "./revision-understood.tsx";
import { useSaveRevision } from "./use-save-revision.ts";

type Props = { readonly document: HistoryDocument; readonly owner: string };

/** Brings the next state of a text in, pasted or from a file. The notes are carried over when it is saved. */
export function NewRevision({ document, owner }: Props) {
  const { submission, change, finish } = useSubmission(owner, `${document.workspace}/${document.id}`);
  const reading = usePreview(document.workspace, submission);
  const [note, setNote] = useState("");
  const { save, isSaving, error } = useSaveRevision(document, finish);
  const fields = [reading.error, error].find((failure) => failure instanceof ApiError)?.fields ?? {};
  const desk = `/w/${document.workspace}/documents/${document.id}`;
  return (
    <Page>
      <HistoryHead
        document={document}
        isBelow
        title="New revision from a text"
        lead={`Paste the new text or choose its file. It becomes revision ${document.present + 1}; title and author of the document stay, and every note is carried over.`}
      />
      <form
        className={styles.halves}
        onSubmit={(event) => {
          event.preventDefault();
          void save(submission, note);
        }}
      >
        <SourceField submission={submission} error={fields["content.body"]} onChange={change} />
        <RevisionUnderstood submission={submission} reading={reading} onChange={change}>
          <TextInput
            label="What changed"
            description="A line for the history."
            value={note}
            maxLength={NOTE_LIMIT}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        </RevisionUnderstood>
        <div className={styles.actions}>
          {error && fields["content.body"] === undefined ? <ErrorNotice error={error} /> : null}
          <Button variant="default" component={Link} href={`${desk}/history`}>
            Cancel
          </Button>
          <Button type="submit" loading={isSaving} disabled={reading.preview === null}>
            Save as revision {document.present + 1}
          </Button>
        </div>
      </form>
    </Page>
  );
}
