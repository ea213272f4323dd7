"use client";
import { IconHistory } from "@tabler/icons-react";
import Link from "next/link";
import { useState, type ReactNode } from "react";
import "#components/desk/surface/marks.css";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Time } from "#components/ui/time.tsx";
import type { RevisionView } from "#lib/history/model.ts";
import { HistoryHead } from "./history-head.tsx";
import { RestoreRevision } from "./restore-revision.tsx";
import { RevisionNotes } from "./revision-notes.tsx";
import styles from "./revision-page.module.css";
import { useStillMarks } from "./use-still-marks.ts";

type Props = {
  readonly view: RevisionView;
  /** The text, rendered on the server: its blocks bear data-start. */
  readonly children: ReactNode;
};

/** One revision for good: its text, and the annotations as they stood then. Nothing can be changed here. */
export function RevisionPage({ view, children }: Props) {
  const { document, entry, mayRevise, marks } = view;
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const show = useStillMarks(root, marks, chosen);
  const isPresent = entry.number === document.present;
  const base = `/w/${document.workspace}/documents/${document.id}`;
  return (
    <Page>
      <HistoryHead
        document={document}
        isBelow
        title={`Revision ${entry.number} of ${document.present}`}
        actions={
          <>
            {mayRevise && !isPresent ? <RestoreRevision document={document} number={entry.number} /> : null}
            {isPresent ? null : (
              <LinkButton
                size="compact-sm"
                variant="default"
                href={`${base}/compare?from=${entry.number}&to=${document.present}`}
              >
                Compare with the present one
              </LinkButton>
            )}
          </>
        }
      />
      <p className={styles.banner} role="note">
        <IconHistory size={18} aria-hidden />
        <span>
          Made by {entry.createdBy.name}, <Time at={entry.createdAt} />
          {entry.note ? (
            <>
              : “<bdi>{entry.note}</bdi>”
            </>
          ) : null}
          . It is shown with its notes as they stood in it, and cannot be changed.{" "}
          {isPresent ? (
            <>
              It is the present revision: <Link href={base}>open the desk</Link>.
            </>
          ) : (
            <>
              The present one is <Link href={base}>revision {document.present}</Link>.
            </>
          )}
        </span>
      </p>
      <div className={styles.sheet}>
        <div
          ref={setRoot}
          className={styles.text}
          data-canonical
          tabIndex={-1}
          lang={document.language ?? undefined}
          aria-label="The text"
          role="region"
        >
          {children}
        </div>
        <RevisionNotes
          view={view}
          chosen={chosen}
          onChoose={(id) => {
            setChosen(id);
            show(id);
          }}
        />
      </div>
    </Page>
  );
}
