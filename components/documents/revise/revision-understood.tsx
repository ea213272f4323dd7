"use client";
import { Loader } from "@mantine/core";
import type { ReactNode } from "react";
import { ApiError } from "#components/api/client.ts";
import styles from "#components/documents/new/new-document.module.css";
import { Repairs } from "#components/documents/new/repairs.tsx";
import type { Decisions } from "#components/documents/new/submission.ts";
import type { usePreview } from "#components/documents/new/use-preview.ts";
import { ContentView } from "#components/text/content-view.tsx";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { PREVIEW_BLOCKS } from "#lib/documents/model.ts";
import { picturesPath } from "#lib/pictures/model.ts";

type Props = {
  readonly workspace: string;
  /** What was decided, and the text that places of repairs count in, where it is known here. */
  readonly decisions: Decisions & { readonly body: string };
  readonly reading: ReturnType<typeof usePreview>;
  readonly onChange: (change: Partial<Pick<Decisions, "declined">>) => void;
  /** What is asked besides. */
  readonly children: ReactNode;
};

/** What was understood of the next state of a text, before it is saved. */
export function RevisionUnderstood({ workspace, decisions, reading, onChange, children }: Props) {
  const { preview, error, isReading, retry } = reading;
  const isAtField = error instanceof ApiError && error.fields["content.body"] !== undefined;
  const count = preview?.content.content.length ?? 0;
  return (
    <section aria-labelledby="understood" className={styles.understood}>
      <h2 id="understood" className={styles.heading}>
        What was understood
        {isReading ? <Loader size={16} aria-hidden /> : null}
      </h2>
      <p className={styles.status} role="status">
        {isReading
          ? "Reading …"
          : preview
            ? count === 1
              ? "1 paragraph"
              : `${count.toLocaleString("en")} paragraphs`
            : ""}
      </p>
      {error && !isAtField ? <ErrorNotice error={error} onRetry={retry} /> : null}
      {preview ? (
        <>
          {children}
          <Repairs
            declined={decisions.declined}
            body={decisions.body}
            repairs={preview.imported.repairs}
            onChange={onChange}
          />
          <div className={styles.page} lang={preview.imported.language} role="region" aria-label="Preview" tabIndex={0}>
            <ContentView
              content={{ type: "doc", content: preview.content.content.slice(0, PREVIEW_BLOCKS) }}
              firstHeading={3}
              picturesAt={picturesPath(workspace)}
            />
            {count > PREVIEW_BLOCKS ? (
              <p className={styles.more}>
                The first {PREVIEW_BLOCKS} of {count.toLocaleString("en")} paragraphs; all will be saved.
              </p>
            ) : null}
          </div>
        </>
      ) : error ? null : (
        <p className={styles.hint}>
          The new text will stand here as it will be saved. Afterwards the desk shows what became of each note, and the
          history what changed.
        </p>
      )}
    </section>
  );
}
