"use client";
import { ActionIcon, Button, Loader, Progress } from "@mantine/core";
import { IconCheck, IconFileText, IconWorld, IconX } from "@tabler/icons-react";
import Link from "next/link";
import { sentenceOf } from "#components/api/sentence.ts";
import { ApiError } from "#components/api/client.ts";
import type { Arrival } from "./arrival.ts";
import styles from "./arrival-row.module.css";
import { PasswordField } from "./password-field.tsx";

type Props = {
  readonly workspace: string;
  readonly arrival: Arrival;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onRemove: () => void;
  readonly onRetry: () => void;
  /** Opens it with its password. */
  readonly onUnlock: (password: string) => void;
};

/** One file or page: its name, how far it has come, and what one may do about it. */
export function ArrivalRow({ workspace, arrival, isSelected, onSelect, onRemove, onRetry, onUnlock }: Props) {
  const { name, source, stage, progress, pages, error, documentId, isLocked } = arrival;
  const isRunning = stage === "waiting" || stage === "sending" || stage === "reading";
  const Icon = typeof source === "string" ? IconWorld : IconFileText;
  return (
    <li className={styles.row} data-selected={isSelected || undefined} data-stage={stage}>
      <button type="button" className={styles.open} aria-pressed={isSelected} onClick={onSelect}>
        <Icon size={18} aria-hidden className={styles.icon} />
        <span className={styles.name} dir="auto">
          {name}
        </span>
      </button>
      <span className={styles.stage}>
        {stage === "reading" || stage === "saving" ? <Loader size={14} aria-hidden /> : null}
        {stage === "ready" || stage === "saved" ? <IconCheck size={15} aria-hidden /> : null}
        {wordsOf(arrival)}
        {stage === "saved" ? <Link href={`/w/${workspace}/documents/${documentId}`}>Open</Link> : null}
      </span>
      {stage === "saving" ? null : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${isRunning ? "Cancel" : stage === "saved" ? "Put away" : "Remove"} ${name}`}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
      {stage === "sending" && typeof source !== "string" ? (
        <Progress className={styles.progress} size="xs" value={progress * 100} aria-label={`Sending ${name}`} />
      ) : null}
      {stage === "reading" && pages?.count ? (
        <Progress
          className={styles.progress}
          size="xs"
          value={(pages.done / pages.count) * 100}
          aria-label={`Reading ${name}`}
        />
      ) : null}
      {error ? (
        <div className={styles.refusal}>
          <p role="alert">{sentenceOf(error)}</p>
          {stage === "refused" && !isLocked && mayHelp(error, source) ? (
            <Button variant="default" size="compact-xs" className={styles.again ?? ""} onClick={onRetry}>
              Try again
            </Button>
          ) : null}
        </div>
      ) : null}
      {isLocked ? <PasswordField name={name} onUnlock={onUnlock} /> : null}
    </li>
  );
}

/** What is said of a file whenever it comes. */
const lasting: ReadonlySet<string> = new Set(["invalid", "too_large", "unsupported_type", "forbidden"]);

/** Whether the same may be taken the next time; a file that can't be read stays one, a page may be there again. */
const mayHelp = (error: unknown, source: Arrival["source"]): boolean =>
  !(error instanceof ApiError) ||
  !lasting.has(error.code) ||
  (typeof source === "string" && error.fields["content.original"] === undefined);

function wordsOf({ stage, source, progress, pages, isLocked }: Arrival): string {
  if (isLocked) return "Locked";
  if (stage === "reading" && pages?.count) return `Page ${Math.max(1, pages.done)} of ${pages.count}`;
  if (stage === "sending") return typeof source === "string" ? "Fetching" : `Sending, ${Math.round(progress * 100)} %`;
  return {
    waiting: "Waiting",
    reading: "Reading",
    ready: "Ready",
    refused: "Refused",
    saving: "Adding",
    saved: "Added",
  }[stage];
}
