import Link from "next/link";
import { PartialDate } from "#components/ui/partial-date.tsx";
import { StandingBadge } from "#components/ui/standing-badge.tsx";
import { Time } from "#components/ui/time.tsx";
import { VoicesBar } from "#components/ui/voices-bar.tsx";
import type { ClaimEntry } from "#lib/ledger/model.ts";
import styles from "./claim-list.module.css";

type Props = { readonly claim: ClaimEntry; readonly workspace: string };

/** A line of the ledger. */
export function ClaimRow({ claim, workspace }: Props) {
  const { id, number, statement, claimant, claimedOn, standing, voices, mentionCount, citationCount, changedAt } =
    claim;
  return (
    <li className={styles.row}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.about}>
        <h2 className={styles.statement} dir="auto">
          <Link href={`/w/${workspace}/claims/${id}`}>{statement}</Link>
        </h2>
        {claimant || claimedOn ? (
          <p className={styles.claimant}>
            {claimant}
            {claimant && claimedOn ? ", " : null}
            {claimedOn ? <PartialDate date={claimedOn} /> : null}
          </p>
        ) : null}
      </div>
      <span className={styles.standing}>
        <StandingBadge state={standing.state} />
      </span>
      <VoicesBar voices={voices} />
      <div className={styles.counts}>
        <span>{counted(mentionCount, "mention")}</span>
        <span>{counted(citationCount, "citation")}</span>
        <Time at={changedAt} />
      </div>
    </li>
  );
}

const counted = (count: number, what: string): string =>
  `${count === 0 ? "No" : count} ${what}${count === 1 ? "" : "s"}`;
