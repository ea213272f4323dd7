"use client";
import { IconLock, IconMessage } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { StanceMark } from "#components/ui/stance-mark.tsx";
import type { Annotation } from "#lib/annotations/model.ts";
import { StackSteps } from "./stack-steps.tsx";
import styles from "./note.module.css";

type Props = { readonly annotation: Annotation; readonly children: ReactNode };

/** Who says it, and in a word what. */
export function NoteHead({ annotation, children }: Props) {
  const { author, stance, visibility } = annotation;
  return (
    <div className={styles.head}>
      <span className={styles.name}>{author.name}</span>
      {stance ? (
        <StanceMark stance={stance} />
      ) : (
        <span className={styles.commentMark}>
          <IconMessage size={13} aria-hidden />
          Comment
        </span>
      )}
      {visibility === "private" ? (
        <span className={styles.soft}>
          <IconLock size={12} aria-hidden /> Private
        </span>
      ) : null}
      <span className={styles.end} />
      <StackSteps annotation={annotation} />
      {children}
    </div>
  );
}
