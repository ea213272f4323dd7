"use client";
import { SegmentedControl, Switch } from "@mantine/core";
import { Time } from "#components/ui/time.tsx";
import { trackedChangesModes, type ChangeKind } from "#lib/docx/model.ts";
import type { Arrival, Wish } from "./arrival.ts";
import type { Preview } from "./ask-preview.ts";
import styles from "./found.module.css";
import { FoundChapters } from "./found-chapters.tsx";
import { FoundComments, NOBODY } from "./found-comments.tsx";
import { Some } from "./some.tsx";

type Props = {
  readonly found: Preview["found"];
  readonly wishes: Pick<Arrival, "trackedChanges" | "withComments" | "chapters">;
  readonly onChange: (wish: Wish) => void;
  /** The file is the next one of a document that may have its comments already. */
  readonly isNext?: boolean;
};

const kinds: Record<ChangeKind, string> = {
  insertion: "Put in",
  deletion: "Taken out",
  moved_here: "Moved here",
  moved_away: "Moved away",
};
const modeNames = { accept: "Accept all", reject: "Reject all" } as const;

/** What a file has besides its text: comments, tracked changes, pages that are pictures; and what is to become of it. */
export function FoundInFile({ found, wishes, onChange, isNext = false }: Props) {
  const { comments, commentCount, changes, changeCount, leftOut, pages, book } = found;
  const missing = [
    counted(leftOut.hiddenTexts, "hidden text"),
    counted(leftOut.embeddedObjects, "embedded object"),
    counted(leftOut.links, "link"),
    counted(leftOut.attachments, "attached file"),
    counted(leftOut.annotations, "annotation beyond the first 20,000", "annotations beyond the first 20,000"),
  ].filter((part) => part !== null);
  return (
    <>
      {book && book.chapters.length > 1 ? (
        <FoundChapters book={book} wished={wishes.chapters} onChange={onChange} />
      ) : null}
      {pages && pages.withoutText > 0 ? <p className={styles.pictures}>{picturesOf(pages)}</p> : null}
      {commentCount > 0 ? (
        <section className={styles.found} aria-label="Comments in the file">
          <Switch
            label={`Bring the ${commentCount === 1 ? "comment" : `${commentCount.toLocaleString("en")} comments`} along`}
            description={
              pages
                ? "Each becomes an annotation in the name of whoever wrote it, replies with it. The file keeps them, too."
                : `Each becomes an annotation at its words, in the name of whoever wrote it.${isNext ? " One that is here from an earlier file is not brought in again." : ""}`
            }
            checked={wishes.withComments}
            onChange={({ currentTarget }) => onChange({ withComments: currentTarget.checked })}
          />
          <FoundComments label="All comments" comments={comments} count={commentCount} isOff={!wishes.withComments} />
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

const counted = (count: number, one: string, many = `${one}s`): string | null =>
  count === 0 ? null : `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

function picturesOf({ count, withoutText }: NonNullable<Preview["found"]["pages"]>): string {
  const way = "there is no text to be read in them, but parts of them can be marked as regions.";
  if (withoutText === count)
    return count === 1
      ? "Its page is a picture: no text can be read in it, but parts of it can be marked as regions."
      : `All ${count} pages are pictures: ${way}`;
  return withoutText === 1
    ? `1 of ${count} pages is a picture: there is no text to be read in it, but parts of it can be marked as regions.`
    : `${withoutText} of ${count} pages are pictures: ${way}`;
}
