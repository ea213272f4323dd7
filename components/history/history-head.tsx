import { IconArrowLeft } from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { HistoryDocument } from "#lib/history/model.ts";
import styles from "./history.module.css";

type Props = {
  readonly document: HistoryDocument;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Whether the page is below the history, to which one then goes back. */
  readonly isBelow?: boolean;
};

/** The head of a page about a document's revisions: the way back, which document it is, what one sees of it. */
export function HistoryHead({ document, title, lead, actions, isBelow = false }: Props) {
  const desk = `/w/${document.workspace}/documents/${document.id}`;
  return (
    <header className={styles.head}>
      <nav aria-label="Way back" className={styles.back}>
        <Link href={desk}>
          <IconArrowLeft size={15} aria-hidden />
          <bdi>{document.title}</bdi>
        </Link>
        {isBelow ? <Link href={`${desk}/history`}>All revisions</Link> : null}
      </nav>
      <div className={styles.line}>
        <h1 className={styles.title}>{title}</h1>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {lead ? <p className={styles.lead}>{lead}</p> : null}
    </header>
  );
}
