"use client";
import { Markdown } from "#components/ui/markdown.tsx";
import { Time } from "#components/ui/time.tsx";
import type { OutsideComment } from "#lib/imports/model.ts";
import type { ForeignKind } from "#lib/pages/model.ts";
import styles from "./found.module.css";
import { Some } from "./some.tsx";

export const NOBODY = "Name not given";

const kinds: Record<ForeignKind, string> = {
  highlight: "Highlight",
  underline: "Underline",
  strikeout: "Strike-out",
  squiggly: "Squiggly line",
  note: "Note",
  freetext: "Text on the page",
  ink: "Drawing",
  shape: "Shape",
  stamp: "Stamp",
};

/** Besides what goes without saying: that what marks words becomes a note on them. */
const fates = {
  passage: null,
  nearest: "on the words nearest to it",
  region: "as a region of the page",
} as const;

/** The labels that say what was drawn over the words. */
const labelled: Partial<Record<ForeignKind, string>> = {
  strikeout: "labelled “strike-out”",
  squiggly: "labelled “squiggly”",
  underline: "labelled “underline”",
};

type Props = {
  readonly label: string;
  readonly comments: readonly OutsideComment[];
  readonly count: number;
  readonly isOff?: boolean;
};

/** Comments in a file: who said what on which words, and what becomes of each. */
export function FoundComments({ label, comments, count, isOff = false }: Props) {
  return (
    <Some label={label} count={count} shown={comments.length} isOff={isOff}>
      {comments.map(({ name, at, body, exact, start, answers, onPage }, place) => (
        // Two comments can be alike in everything but their place in the list.
        <li key={`${start} ${place}`} className={styles.comment}>
          <p className={styles.who}>
            <span className={styles.person}>{name ?? NOBODY}</span> {at === null ? null : <Time at={at} />}
            {onPage ? <span className={styles.fate}>{fateOf(onPage)}</span> : null}
          </p>
          {exact === "\uFFFC" || onPage?.becomes === "region" ? null : (
            <q className={styles.words} dir="auto">
              {exact}
            </q>
          )}
          {body === "" ? null : <Markdown>{body}</Markdown>}
          {answers.length > 0 ? (
            <p className={styles.who}>{answers.length === 1 ? "1 reply" : `${answers.length} replies`}</p>
          ) : null}
        </li>
      ))}
    </Some>
  );
}

function fateOf({ kind, places, becomes }: NonNullable<OutsideComment["onPage"]>): string {
  const page = places[0]?.page;
  const said = [kinds[kind], page === undefined ? null : `page ${page}`, labelled[kind], fates[becomes]];
  return said.filter((part) => part !== null && part !== undefined).join(", ");
}
