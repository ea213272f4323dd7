import { stances, type Voices } from "#lib/ledger/model.ts";
import { voicesInWords } from "#lib/ledger/voices-in-words.ts";
import { Shape } from "./shape.tsx";
import styles from "./voices-bar.module.css";

type Props = { readonly voices: Voices; readonly size?: "small" | "large" };

/** How the voices divide: a stretch for each stance, as long as its people are many, and their numbers. */
export function VoicesBar({ voices, size = "small" }: Props) {
  const present = stances.filter((stance) => voices[stance] > 0);
  return (
    <span className={styles.voices} data-size={size}>
      <span className={styles.bar} role="img" aria-label={voicesInWords(voices)}>
        {present.map((stance) => (
          <span key={stance} className={styles.part} data-stance={stance} style={{ flexGrow: voices[stance] }} />
        ))}
      </span>
      <span className={styles.counts} aria-hidden="true">
        {present.map((stance) => (
          <span key={stance} className={styles.count} data-stance={stance}>
            <Shape of={stance} />
            {voices[stance]}
          </span>
        ))}
        {present.length === 0 ? "No voices yet" : null}
      </span>
    </span>
  );
}
