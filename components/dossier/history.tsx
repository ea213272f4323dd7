"use client";
import { Button } from "@mantine/core";
import { useState } from "react";
import { Time } from "#components/ui/time.tsx";
import { inWords, type Names } from "#lib/events/in-words.ts";
import type { HistoryEntry } from "#lib/events/model.ts";
import styles from "./history.module.css";
import { Section } from "./section.tsx";

type Props = { readonly entries: readonly HistoryEntry[]; readonly names: Names };

const FIRST = 8;

/** Who did what when, newest first. */
export function History({ entries, names }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  return (
    <Section title="History">
      <ol className={styles.entries}>
        {(isWhole ? entries : entries.slice(0, FIRST)).map((entry) => (
          <Entry key={`${entry.at} ${entry.subjectId} ${entry.action}`} entry={entry} names={names} />
        ))}
      </ol>
      {!isWhole && entries.length > FIRST ? (
        <Button variant="default" size="compact-sm" onClick={() => setIsWhole(true)}>
          Show all {entries.length}
        </Button>
      ) : null}
    </Section>
  );
}

function Entry({ entry, names }: { readonly entry: HistoryEntry; readonly names: Names }) {
  const { text, reworded } = inWords(entry, names);
  return (
    <li className={styles.entry}>
      <span>
        <strong>{entry.actor?.name ?? "Somebody"}</strong> {text}
      </span>
      <span className={styles.time}>
        <Time at={entry.at} />
      </span>
      {reworded ? (
        <span className={styles.reworded} dir="auto">
          <del>{reworded.before || "nothing"}</del> <ins>{reworded.after || "nothing"}</ins>
        </span>
      ) : null}
    </li>
  );
}
