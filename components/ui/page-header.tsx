import type { ReactNode } from "react";
import styles from "./page-header.module.css";

type Props = {
  readonly title: string;
  /** A line about what is on the page. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
};

/** The heading of a page, with what can be done there. */
export function PageHeader({ title, lead, actions }: Props) {
  return (
    <div className={styles.header}>
      <div>
        <h1 className={styles.title}>{title}</h1>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
