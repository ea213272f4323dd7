import type { ReactNode } from "react";
import styles from "./message.module.css";

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** What is said in place of a page: that it is not there, or could not be shown. */
export function Message({ title, children, actions }: Props) {
  return (
    <div className={styles.message}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.text}>{children}</div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
