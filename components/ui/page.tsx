import type { ReactNode } from "react";
import styles from "./page.module.css";

/** The measure of an ordinary page: at most 72rem, centred. */
export function Page({ children }: { readonly children: ReactNode }) {
  return <div className={styles.page}>{children}</div>;
}
