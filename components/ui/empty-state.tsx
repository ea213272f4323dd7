import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

type Props = {
  readonly title: string;
  readonly children?: ReactNode;
  /** What to do, in order. */
  readonly steps?: readonly { readonly title: string; readonly text: string }[];
  readonly action?: ReactNode;
};

/** What stands where nothing is yet: what this place is for, and how to begin. */
export function EmptyState({ title, children, steps = [], action }: Props) {
  return (
    <section className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      {children ? <div className={styles.text}>{children}</div> : null}
      {steps.length > 0 ? (
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step.title} className={styles.step}>
              <strong>{step.title}</strong>
              <span>{step.text}</span>
            </li>
          ))}
        </ol>
      ) : null}
      {action}
    </section>
  );
}
