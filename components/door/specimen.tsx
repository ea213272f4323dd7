import { StanceMark } from "#components/ui/stance-mark.tsx";
import styles from "./specimen.module.css";

/** A few lines as they look on the desk: the text, its marked passages, the notes beside them. */
export function Specimen() {
  return (
    <figure className={styles.specimen}>
      <figcaption className={styles.caption}>From a draft, as it looks on the desk</figcaption>
      <p className={styles.text}>
        The footbridge at Quarry Lane has been shut for{" "}
        <mark className={styles.mark} data-stance="contested">
          eleven weeks
        </mark>
        . The council says that{" "}
        <mark className={styles.mark} data-stance="supported">
          two of its six bearings have failed
        </mark>{" "}
        and that repairs wait for spring.
      </p>
      <ul className={styles.notes}>
        <li data-stance="contested">
          <StanceMark stance="contested" />
          <span>Nine, by the closure notice of 4 March.</span>
        </li>
        <li data-stance="supported">
          <StanceMark stance="supported" />
          <span>Inspection report, p. 7; two colleagues agree.</span>
        </li>
      </ul>
    </figure>
  );
}
