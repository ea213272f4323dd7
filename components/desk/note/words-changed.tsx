"use client";
import { useMemo } from "react";
import { wordsDifference } from "#lib/anchoring/words-difference.ts";
import { useDesk } from "../store/desk-store.ts";
import styles from "./words-changed.module.css";

type Props = { readonly before: string; readonly after: string };

/** What was done to some words: those taken out struck through, those put in underlined; both are also said. */
export function WordsChanged({ before, after }: Props) {
  const language = useDesk((state) => state.document.language ?? undefined);
  const runs = useMemo(() => wordsDifference(before, after, language), [before, after, language]);
  return (
    <blockquote className={styles.words} dir="auto">
      {runs.map(({ kind, before: old, after: present }) =>
        kind === "removed" ? (
          <del key={`${old.start}-${present.start}-${kind}`} className={styles.removed}>
            {before.slice(old.start, old.end)}
          </del>
        ) : kind === "added" ? (
          <ins key={`${old.start}-${present.start}-${kind}`} className={styles.added}>
            {after.slice(present.start, present.end)}
          </ins>
        ) : (
          <span key={`${old.start}-${present.start}-${kind}`}>{after.slice(present.start, present.end)}</span>
        ),
      )}
    </blockquote>
  );
}
