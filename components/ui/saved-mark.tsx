import { IconCheck } from "@tabler/icons-react";
import styles from "./saved-mark.module.css";

/** Beside a button: that it was done. There from the beginning, so that it is read out when it comes. */
export function SavedMark({ isSaved, children = "Saved" }: { readonly isSaved: boolean; readonly children?: string }) {
  return (
    <span className={styles.mark} role="status">
      {isSaved ? (
        <>
          <IconCheck size={16} aria-hidden />
          {children}
        </>
      ) : null}
    </span>
  );
}
