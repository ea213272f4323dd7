import { useId, type ReactNode } from "react";
import styles from "./section.module.css";

type Props = {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
};

/** A part of a dossier under its heading. */
export function Section({ title, count, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
        {count === undefined ? null : <span className={styles.count}>{count}</span>}
      </h2>
      {children}
    </section>
  );
}
