"use client";
import Link from "next/link";
import { Time } from "#components/ui/time.tsx";
import { anchorStates } from "#lib/anchoring/model.ts";
import { carriedCount } from "#lib/history/carried-in-words.ts";
import type { HistoryDocument } from "#lib/history/model.ts";
import type { ListedRevision } from "#lib/revisions/model.ts";
import type { SignedOff } from "#lib/sign-offs/model.ts";
import styles from "./history.module.css";
import { RestoreRevision } from "./restore-revision.tsx";
import { SignOffLine } from "./sign-off-line.tsx";

type Props = {
  readonly document: HistoryDocument;
  readonly entry: ListedRevision;
  readonly mayRevise: boolean;
  /** What was signed off with this revision as the later one. */
  readonly signOffs: readonly SignedOff[];
};

/** One revision of the list: who made it when and why, what became of the notes, and what can be done with it. */
export function RevisionLine({ document, entry, mayRevise, signOffs }: Props) {
  const { number, createdAt, createdBy } = entry;
  const base = `/w/${document.workspace}/documents/${document.id}`;
  const isPresent = number === document.present;
  return (
    <li className={styles.revision} aria-label={`Revision ${number}`}>
      <div className={styles.number} aria-hidden>
        {number}
      </div>
      <div className={styles.about}>
        <h2 className={styles.name}>
          <Reason entry={entry} />
          {isPresent ? <span className={styles.present}>Present</span> : null}
        </h2>
        <p className={styles.by}>
          {createdBy.name}, <Time at={createdAt} />
        </p>
        <CarriedLine entry={entry} />
        {signOffs.map((signOff) => (
          <p key={signOff.id} className={styles.carried}>
            <SignOffLine signOff={signOff} namesBefore />
          </p>
        ))}
        <p className={styles.links}>
          <Link href={isPresent ? base : `${base}/revisions/${number}`}>
            Open<span className={styles.unseen}> revision {number}</span>
          </Link>
          {number > 1 ? (
            <Link href={`${base}/compare?from=${number - 1}&to=${number}`}>
              Compare<span className={styles.unseen}> revision {number}</span> with the one before
            </Link>
          ) : null}
          {isPresent ? null : (
            <Link href={`${base}/compare?from=${number}&to=${document.present}`}>
              Compare<span className={styles.unseen}> revision {number}</span> with the present one
            </Link>
          )}
          {mayRevise && !isPresent ? <RestoreRevision document={document} number={number} /> : null}
        </p>
      </div>
    </li>
  );
}

/** Why it was made, as whoever made it said; else where its text came from, as far as that is known. */
function Reason({ entry: { number, note, file } }: Pick<Props, "entry">) {
  if (note) return <bdi>{note}</bdi>;
  if (number === 1) return "The text as it came in";
  return file === null ? (
    "Without a description"
  ) : (
    <span>
      The text of <bdi>{file}</bdi>
    </span>
  );
}

const words = { exact: "exact", moved: "moved", edited: "edited", removed: "removed" } as const;

/** How many notes went which way, and that they are all of them. */
function CarriedLine({ entry: { number, carried } }: Pick<Props, "entry">) {
  if (number === 1) return null;
  const count = carriedCount(carried);
  if (count === 0) return <p className={styles.carried}>No notes to carry over</p>;
  return (
    <p className={styles.carried}>
      <span>{count === 1 ? "1 note carried:" : `${count.toLocaleString("en")} notes carried:`}</span>
      {anchorStates.map((state) =>
        carried[state] > 0 ? (
          <span key={state} className={styles.state} data-state={state}>
            {carried[state].toLocaleString("en")} {words[state]}
          </span>
        ) : null,
      )}
    </p>
  );
}
