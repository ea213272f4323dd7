import { useMemo } from "react";
import { ComparisonRowView, unchanged } from "#components/history/comparison-row.tsx";
import styles from "#components/history/comparison.module.css";
import { project } from "#lib/anchoring/projection.ts";
import { wordsDifference } from "#lib/anchoring/words-difference.ts";
import type { Content } from "#lib/documents/content.ts";
import { compareSides, partsNearChanges } from "#lib/history/compare.ts";

type Props = {
  readonly before: Content;
  readonly after: Content;
  readonly names: readonly [string, string];
  readonly language: string | null;
};

/**
 * Two drafts of one text, where they differ: what only the first has is struck out, what only the second has is
 * underlined.
 */
export function Beside({ before, after, names, language }: Props) {
  const parts = useMemo(() => differing(before, after, language), [before, after, language]);
  return (
    <div lang={language ?? undefined}>
      <div className={styles.names} aria-hidden>
        {names.map((name) => (
          <p key={name}>{name}</p>
        ))}
      </div>
      {parts.map((part, index) =>
        "left" in part ? (
          <p key={index} className={styles.left}>
            {unchanged(part.left)}
          </p>
        ) : (
          <ComparisonRowView key={index} row={part} names={names} />
        ),
      )}
    </div>
  );
}

function differing(before: Content, after: Content, language: string | null) {
  const runs = wordsDifference(project(before).text, project(after).text, language ?? undefined);
  return partsNearChanges(compareSides(unmarked(before), unmarked(after), runs));
}

const unmarked = (content: Content) => ({ content, marks: [], writerOf: () => "" });
