import type { Anchor } from "#lib/anchoring/model.ts";
import type { InSentence } from "#lib/dossiers/sentence.ts";
import type { Stance } from "#lib/ledger/model.ts";
import styles from "./passage-view.module.css";

type Props = {
  readonly passage: InSentence | undefined;
  readonly anchor: Anchor;
  readonly stance: Stance | null;
};

const carried: Partial<Record<Anchor["state"], string>> = {
  edited: "The text was edited since this was marked.",
  removed: "No longer in the text.",
};

/** A passage as it was marked, within its sentence. */
export function PassageView({ passage, anchor, stance }: Props) {
  const { before, exact, after } = passage ?? { before: "", exact: anchor.exact, after: "" };
  const isRemoved = anchor.state === "removed";
  return (
    <div>
      <blockquote className={styles.sentence} dir="auto" data-removed={isRemoved || undefined}>
        {before}
        <mark className={styles.passage} data-stance={stance ?? "comment"}>
          {exact}
        </mark>
        {after}
      </blockquote>
      {carried[anchor.state] ? <p className={styles.state}>{carried[anchor.state]}</p> : null}
    </div>
  );
}
