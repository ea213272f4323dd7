import type { ReactNode } from "react";
import styles from "./found.module.css";

type Props = {
  readonly label: string;
  readonly count: number;
  readonly shown: number;
  readonly isOff?: boolean;
  readonly children: ReactNode;
};

/** The first of many things found in a file, in a box of its own that scrolls. */
export function Some({ label, count, shown, isOff = false, children }: Props) {
  return (
    <div className={styles.some} data-off={isOff || undefined} role="group" aria-label={label} tabIndex={0}>
      <ul>{children}</ul>
      {shown < count ? <p className={styles.who}>and {(count - shown).toLocaleString("en")} more</p> : null}
    </div>
  );
}
