"use client";
import { SegmentedControl, Switch } from "@mantine/core";
import { Markdown } from "#components/ui/markdown.tsx";
import { Time } from "#components/ui/time.tsx";
import { trackedChangesModes, type ChangeKind } from "#lib/docx/model.ts";
import type { Arrival, Wish } from "./arrival.ts";
import type { Preview } from "./ask-preview.ts";
import styles from "./arrivals.module.css";

type Props = {
  readonly found: Preview["found"];
  readonly wishes: Pick<Arrival, "trackedChanges" | "withComments">;
  readonly onChange: (wish: Wish) => void;
};

const NOBODY = "Name not given";
const kinds: Record<ChangeKind, string> = {
  insertion: "Put in",
  deletion: "Taken out",
  moved_here: "Moved here",
  moved_away: "Moved away",
};
const modeNames = { accept: "Accept all", reject: "Reject all" } as const;

/** The comments and tracked changes of a Word file, and what is to become of them. */
export function FoundInWord({ found, wishes, onChange }: Props) {
  const { comments, commentCount, changes, changeCount, leftOut } = found;
  const missing = [
    leftOut.hiddenTexts > 0 ? `${leftOut.hiddenTexts} hidden texts` : null,
    leftOut.embeddedObjects > 0 ? `${leftOut.embeddedObjects} embedded objects` : null,
  ].filter((part) => part !== null);
  return (
    <>
      {commentCount > 0 ? (
        <section className={styles.found} aria-label="Comments in the file">
          <Switch
            label={`Bring the ${commentCount === 1 ? "comment" : `${commentCount.toLocaleString("en")} comments`} along`}
            description="Each becomes an annotation at its words, in the name of whoever wrote it."
            checked={wishes.withComments}
            onChange={({ currentTarget }) => onChange({ withComments: currentTarget.checked })}
          />
          <Some label="All comments" count={commentCount} shown={comments.length} isOff={!wishes.withComments}>
            {comments.map(({ name, at, body, exact, start, answers }, place) => (
              // Two comments can be alike in everything but their place in the list.
              <li key={`${start} ${place}`} className={styles.comment}>
                <p className={styles.who}>
                  <span className={styles.person}>{name ?? NOBODY}</span> {at === null ? null : <Time at={at} />}
                </p>
                <q className={styles.words} dir="auto">
                  {exact}
                </q>
                <Markdown>{body}</Markdown>
                {answers.length > 0 ? (
                  <p className={styles.who}>{answers.length === 1 ? "1 answer" : `${answers.length} answers`}</p>
                ) : null}
              </li>
            ))}
          </Some>
        </section>
      ) : null}
      {changeCount > 0 ? (
        <section className={styles.found} aria-label="Tracked changes in the file">
          <div className={styles.mode}>
            <span>
              {changeCount === 1 ? "1 tracked change" : `${changeCount.toLocaleString("en")} tracked changes`}
            </span>
            <SegmentedControl
              size="xs"
              aria-label="Tracked changes"
              data={trackedChangesModes.map((value) => ({ value, label: modeNames[value] }))}
              value={wishes.trackedChanges}
              onChange={(value) => onChange({ trackedChanges: value === "reject" ? "reject" : "accept" })}
            />
          </div>
          <Some label="All tracked changes" count={changeCount} shown={changes.length}>
            {changes.map(({ kind, name, at, words }, place) => (
              // As above.
              <li key={`${kind} ${place}`} className={styles.change}>
                <span className={styles.kind}>{kinds[kind]}</span>
                {kind === "insertion" || kind === "moved_here" ? (
                  <ins dir="auto">{words.replaceAll("\n", " ↵ ")}</ins>
                ) : (
                  <del dir="auto">{words.replaceAll("\n", " ↵ ")}</del>
                )}
                <span className={styles.who}>
                  {name ?? NOBODY} {at === null ? null : <Time at={at} />}
                </span>
              </li>
            ))}
          </Some>
        </section>
      ) : null}
      {missing.length > 0 ? (
        <p className={styles.missing}>Left out: {missing.join(" and ")}. The original keeps them.</p>
      ) : null}
    </>
  );
}

type SomeProps = {
  readonly label: string;
  readonly count: number;
  readonly shown: number;
  readonly isOff?: boolean;
  readonly children: React.ReactNode;
};

function Some({ label, count, shown, isOff = false, children }: SomeProps) {
  return (
    <div className={styles.some} data-off={isOff || undefined} role="group" aria-label={label} tabIndex={0}>
      <ul>{children}</ul>
      {shown < count ? <p className={styles.who}>and {(count - shown).toLocaleString("en")} more</p> : null}
    </div>
  );
}
