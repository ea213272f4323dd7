import Link from "next/link";
import { Page } from "#components/ui/page.tsx";
import { Time } from "#components/ui/time.tsx";
import type { ComparisonView } from "#lib/history/model.ts";
import { ChooseRevisions } from "./choose-revisions.tsx";
import { ComparisonRowView, unchanged } from "./comparison-row.tsx";
import styles from "./comparison.module.css";
import { HistoryHead } from "./history-head.tsx";
import { SignOffs } from "./sign-offs.tsx";

/** Two revisions side by side, word by word, with what was marked in both. On small screens one under the other. */
export function ComparisonPage({ view }: { readonly view: ComparisonView }) {
  const { document, entries, from, to, parts, counts, isWhole } = view;
  const base = `/w/${document.workspace}/documents/${document.id}`;
  const address = (whole: boolean): string =>
    `${base}/compare?from=${from.number}&to=${to.number}${whole ? "&whole" : ""}`;
  const isSame = counts.removed + counts.added === 0;
  return (
    <Page>
      <HistoryHead
        document={document}
        isBelow
        title={`Revision ${from.number} beside revision ${to.number}`}
        lead={
          isSame
            ? "The words of the two are the same."
            : `${inWords(counts.removed)} removed, ${inWords(counts.added)} added. What moved is shown as removed in one place and added in the other.`
        }
      />
      <ChooseRevisions base={base} numbers={entries.map(({ number }) => number)} from={from.number} to={to.number} />
      <div className={styles.heads}>
        {[from, to].map((entry, index) => (
          <p key={index} className={styles.sideHead}>
            <Link href={`${base}/revisions/${entry.number}`}>Revision {entry.number}</Link>
            <span>
              {entry.createdBy.name}, <Time at={entry.createdAt} />
            </span>
            {entry.note ? <bdi>“{entry.note}”</bdi> : null}
          </p>
        ))}
      </div>
      <div lang={document.language ?? undefined}>
        {parts.map((part, index) =>
          "left" in part ? (
            <p key={index} className={styles.left}>
              <Link href={address(true)}>{unchanged(part.left)}</Link>
            </p>
          ) : (
            <ComparisonRowView
              key={index}
              row={part}
              names={[`Revision ${from.number}`, `Revision ${to.number}`]}
              notesAt={[`${base}/revisions/${from.number}`, `${base}/revisions/${to.number}`]}
            />
          ),
        )}
      </div>
      {isWhole ? (
        <p className={styles.left}>
          <Link href={address(false)}>Show the changes only</Link>
        </p>
      ) : null}
      <SignOffs view={view} />
    </Page>
  );
}

const inWords = (count: number): string => (count === 1 ? "1 word" : `${count.toLocaleString("en")} words`);
