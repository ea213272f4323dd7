"use client";
import { Button, FileButton } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import Link from "next/link";
import { ArrivalList } from "#components/documents/new/arrival-list.tsx";
import bring from "#components/documents/new/bring-in.module.css";
import found from "#components/documents/new/found.module.css";
import { useDrop } from "#components/documents/new/use-drop.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { ReturnView } from "#lib/returns/model.ts";
import styles from "./return.module.css";
import { Returned } from "./returned.tsx";
import { useReturn } from "./use-return.ts";

/** Brings what people wrote in an exported file elsewhere back to its document: what is new is shown before it is brought in. */
export function ReturnPage({ view }: { readonly view: ReturnView }) {
  const { workspace, document } = view;
  const coming = useReturn(view);
  const { queue, file, told, stage, error } = coming;
  const { isOver, handlers } = useDrop(([first]) => coming.take(first));
  const isEmpty = told !== null && told.annotationCount + told.replyCount === 0;
  return (
    <Page>
      <PageHeader
        title="Bring comments back"
        lead={`Choose the PDF of “${document.title}” that somebody has written in. Notes and replies that are new come in under their writers’ names; what is here stays as it is.`}
      />
      <div {...handlers} className={`${styles.return} ${isOver ? (bring.over ?? "") : ""}`}>
        <div className={bring.drop}>
          <FileButton accept=".pdf,application/pdf" onChange={(chosen) => coming.take(chosen)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
                {told || file ? "Choose another file" : "Choose a file"}
              </Button>
            )}
          </FileButton>
          <p className={bring.hint}>or drop it here: a PDF that was exported from this document.</p>
        </div>
        {file ? (
          <ArrivalList
            workspace={workspace}
            arrivals={[file]}
            selected={file.id}
            onRemove={(id) => coming.remove(id)}
            onRetry={(id) => coming.retry(id)}
            onUnlock={(id, password) => queue.unlock(id, password)}
          />
        ) : null}
        {error && told ? <ErrorNotice error={error} /> : null}
        {file?.stage === "ready" && told === null ? (
          <p className={found.pictures} role="status">
            Looking for what is new in it …
          </p>
        ) : null}
        {told ? <Returned told={told} isIn={stage === "in"} /> : null}
        <div className={styles.actions}>
          <Button variant="default" component={Link} href={`/w/${workspace}/documents/${document.id}`}>
            {stage === "in" ? "Open the document" : "Cancel"}
          </Button>
          {stage === "in" ? null : (
            <Button
              disabled={told === null || isEmpty}
              loading={stage === "bringing"}
              onClick={() => void coming.bring()}
            >
              Bring in
            </Button>
          )}
        </div>
      </div>
    </Page>
  );
}
