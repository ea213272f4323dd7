import type { ReactNode } from "react";
import { Brand } from "#components/frame/brand.tsx";
import styles from "./door.module.css";

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** A line below, about what else one may have come for. */
  readonly aside?: ReactNode;
};

/** A page before one is in: one narrow column, with the one thing to do there. */
export function Door({ title, lead, children, aside }: Props) {
  return (
    <div className={styles.door}>
      <header className={styles.header}>
        <Brand isFull />
      </header>
      <main className={styles.main}>
        <h1 className={styles.title}>{title}</h1>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
        {children ? <div className={styles.body}>{children}</div> : null}
        {aside ? <p className={styles.aside}>{aside}</p> : null}
      </main>
    </div>
  );
}
