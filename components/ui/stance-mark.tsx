import type { Stance } from "#lib/ledger/model.ts";
import { Shape } from "./shape.tsx";
import styles from "./stance-mark.module.css";

const words: Record<Stance, string> = { supported: "Supported", contested: "Contested", unsure: "Unsure" };

/** What one annotation says of its claim, as a word, a colour and a shape. */
export function StanceMark({ stance }: { readonly stance: Stance }) {
  return (
    <span className={styles.mark} data-stance={stance}>
      <Shape of={stance} />
      {words[stance]}
    </span>
  );
}
