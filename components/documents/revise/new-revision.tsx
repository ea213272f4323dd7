"use client";
import { Alert, Button, TextInput } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { ApiError } from "#components/api/client.ts";
import { seenOf } from "#components/documents/new/arrival.ts";
import { FoundInFile } from "#components/documents/new/found-in-file.tsx";
import { SourceField } from "#components/documents/new/source-field.tsx";
import { contentOf } from "#components/documents/new/submission.ts";
import styles from "#components/documents/new/new-document.module.css";
import { useArrivals } from "#components/documents/new/use-arrivals.ts";
import { usePreview } from "#components/documents/new/use-preview.ts";
import { useSubmission } from "#components/documents/new/use-submission.ts";
import { HistoryHead } from "#components/history/history-head.tsx";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { Page } from "#components/ui/page.tsx";
import type { HistoryDocument } from "#lib/history/model.ts";
import { NOTE_LIMIT } from "#lib/revisions/model.ts";
import { NextFile } from "./next-file.tsx";
import { RevisionUnderstood } from "./revision-understood.tsx";
import { useSaveRevision } from "./use-save-revision.ts";

type Props = { readonly document: HistoryDocument; readonly owner: string };

/** Brings the next state of a text in, pasted or as a file. The notes are carried over when it is saved. */
export function NewRevision({ document, owner }: Props) {
  const { submission, change, finish } = useSubmission(owner, `${document.workspace}/${document.id}`);
  const pasted = usePreview(document.workspace, submission);
  const queue = useArrivals(document.workspace);
  const [file] = queue.arrivals;
  const [note, setNote] = useState("");
  const { save, isSaving, error } = useSaveRevision(document, finish);
  const fields = [pasted.error, error].find((failure) => failure instanceof ApiError)?.fields ?? {};
  const isBesideField = !file && fields["content.body"] !== undefined;
  const isPaged = (file?.preview?.found.pages ?? null) !== null;
  const isReady = file ? file.stage === "ready" && !isPaged : pasted.preview !== null && !pasted.isReading;
  return (
    <Page>
      <HistoryHead
        document={document}
        isBelow
        title="New revision from a text"
        lead={`Choose the new file or paste the text. It becomes revision ${document.present + 1}; title and author of the document stay, and every note is carried over.`}
      />
      <form
        className={styles.halves}
        onSubmit={(event) => {
          event.preventDefault();
          void save(file ? seenOf(file) : contentOf(submission), note);
        }}
      >
        <NextFile
          workspace={document.workspace}
          file={file}
          onAdd={(sources) => queue.add(sources)}
          onRemove={(id) => queue.remove(id)}
          onRetry={(id) => queue.retry(id)}
          onUnlock={(id, password) => queue.unlock(id, password)}
        >
          <SourceField submission={submission} error={fields["content.body"]} onChange={change} />
        </NextFile>
        <RevisionUnderstood
          workspace={document.workspace}
          decisions={file ?? submission}
          reading={
            file
              ? {
                  preview: file.stage === "refused" ? null : file.preview,
                  error: null,
                  isReading: file.stage === "sending" || file.stage === "reading",
                  retry: () => queue.decide(file.id, {}),
                }
              : pasted
          }
          onChange={file ? (wish) => queue.decide(file.id, wish) : change}
        >
          <TextInput
            label="What changed"
            description="A line for the history."
            value={note}
            maxLength={NOTE_LIMIT}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          {isPaged ? (
            <Alert variant="light" color="yellow" role="alert">
              A PDF stays as it is on its pages, so it cannot be the next revision of a text. Add it as a document of
              its own.
            </Alert>
          ) : null}
          {file?.preview && !isPaged ? (
            <FoundInFile
              found={file.preview.found}
              wishes={file}
              onChange={(wish) => queue.decide(file.id, wish)}
              isNext
            />
          ) : null}
        </RevisionUnderstood>
        <div className={styles.actions}>
          {error && !isBesideField ? <ErrorNotice error={error} /> : null}
          <Button variant="default" component={Link} href={`/w/${document.workspace}/documents/${document.id}/history`}>
            Cancel
          </Button>
          <Button type="submit" loading={isSaving} disabled={!isReady}>
            Save as revision {document.present + 1}
          </Button>
        </div>
      </form>
    </Page>
  );
}
