import { IconMessage } from "@tabler/icons-react";
import { StanceMark } from "#components/ui/stance-mark.tsx";
import type { Stance } from "#lib/ledger/model.ts";
import styles from "./note-summary.module.css";

/** In a word what a note is: its stance, or that it is a comment. */
export function NoteMark({ stance }: { readonly stance: Stance | null }) {
  if (stance) return <StanceMark stance={stance} />;
  return (
    <span className={styles.commentMark}>
      <IconMessage size={13} aria-hidden />
      Comment
    </span>
  );
}
