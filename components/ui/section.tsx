import type { ReactNode } from "react";
import styles from "./section.module.css";

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a page of settings: what it is about on the left, what can be done on the right. */
export function Section({ title, lead, children }: Props) {
  return (
    <section className={styles.section} aria-label={title}>
      <div>
        <h2 className={styles.title}>{title}</h2>
        {lead ? <div className={styles.lead}>{lead}</div> : null}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
