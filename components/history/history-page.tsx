"use client";
import { useLiveRefresh } from "#components/live/use-live-refresh.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Page } from "#components/ui/page.tsx";
import type { HistoryView } from "#lib/history/model.ts";
import { HistoryHead } from "./history-head.tsx";
import styles from "./history.module.css";
import { RevisionLine } from "./revision-line.tsx";

/** The revisions of a document, the newest first. */
export function HistoryPage({ view }: { readonly view: HistoryView }) {
  const { document, entries, signOffs, mayRevise, fence } = view;
  useLiveRefresh(document.workspace, fence, (event) => event.document === document.id && event.subject === "revision");
  const desk = `/w/${document.workspace}/documents/${document.id}`;
  return (
    <Page>
      <HistoryHead
        document={document}
        title="Revisions"
        lead={
          entries.length === 1
            ? "There is one revision so far. Each time the text is changed, a new one is made here and the notes are carried over to it."
            : "A revision never changes. When a new one is made, every note is carried over to it, or said to be removed; the counts add up."
        }
        actions={
          mayRevise ? (
            <>
              <LinkButton href={`${desk}/revisions/new`} variant="default">
                New revision from a text
              </LinkButton>
              <LinkButton href={`${desk}/edit`}>Edit the text</LinkButton>
            </>
          ) : null
        }
      />
      <ol className={styles.revisions} aria-label="Revisions, the newest first">
        {entries.map((entry) => (
          <RevisionLine
            key={entry.id}
            document={document}
            entry={entry}
            mayRevise={mayRevise}
            signOffs={signOffs.filter(({ after }) => after === entry.number)}
          />
        ))}
      </ol>
    </Page>
  );
}
