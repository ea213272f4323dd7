import type { StandingState } from "#lib/ledger/model.ts";
import { Shape } from "./shape.tsx";
import styles from "./standing-badge.module.css";

const words: Record<StandingState, string> = {
  unchecked: "Unchecked",
  supported: "Supported",
  contested: "Contested",
  disputed: "Disputed",
  unsourced: "Unsourced",
  unsure: "Unsure",
};

/** A standing as a word, a colour and a shape. */
export function StandingBadge({ state }: { readonly state: StandingState }) {
  return (
    <span className={styles.badge} data-state={state}>
      <Shape of={state} />
      {words[state]}
    </span>
  );
}
