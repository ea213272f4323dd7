import type { StandingState } from "#lib/ledger/model.ts";
import { Shape } from "./shape.tsx";
import styles from "./standing-badge.module.css";

/** What the standings are called on the screen. */
export const standingNames: Record<StandingState, string> = {
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
      {standingNames[state]}
    </span>
  );
}
