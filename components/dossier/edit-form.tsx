"use client";
import { Button, Group, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useId, useState, useTransition, type ReactNode } from "react";
import type { z } from "zod";
import { ApiError } from "#components/api/client.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import styles from "./edit-form.module.css";
import { NewerNotice } from "./newer-notice.tsx";
import { useEditing } from "./use-editing.ts";

type Versioned = { readonly version: number };

type Props<Row extends z.ZodType<Versioned>, Draft> = {
  readonly title: string;
  /** Where it is in the API. */
  readonly path: string;
  readonly schema: Row;
  /** As it was when the editing began. */
  readonly row: z.output<Row>;
  readonly draftOf: (row: z.output<Row>) => Draft;
  readonly isComplete?: (draft: Draft) => boolean;
  readonly onDone: () => void;
  /** What somebody else made of it meanwhile: its name, and the rest. */
  readonly newerOf: (newer: z.output<Row>) => { readonly name: string; readonly facts: ReactNode };
  /** What else is said with a refusal, where there is something to say. */
  readonly remarkOn?: (error: ApiError) => ReactNode;
  readonly children: (
    draft: Draft,
    errors: Readonly<Record<string, string>>,
    onChange: (draft: Draft) => void,
  ) => ReactNode;
};

/** Changing a claim or a source in place. What somebody else saved meanwhile is shown, and never written over unasked. */
export function EditForm<Row extends z.ZodType<Versioned>, Draft>(props: Props<Row, Draft>) {
  const { title, path, schema, row, draftOf, isComplete, onDone, newerOf, remarkOn, children } = props;
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  const heading = useId();
  const [draft, setDraft] = useState(() => draftOf(row));
  const { save, newer, acceptNewer, error, isSaving } = useEditing(path, schema, row.version, () =>
    // Together: what is no longer so is not shown in between.
    startRefresh(() => {
      router.refresh();
      onDone();
    }),
  );
  const fields = error instanceof ApiError ? error.fields : {};
  const remark = error instanceof ApiError ? (remarkOn?.(error) ?? null) : null;
  const theirs = newer ? newerOf(newer) : null;
  return (
    <form
      className={styles.form}
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft);
      }}
    >
      <Stack>
        <h1 id={heading} className={styles.heading}>
          {title}
        </h1>
        {newer && theirs ? (
          <NewerNotice
            isSaving={isSaving}
            onTakeTheirs={() => {
              setDraft(draftOf(newer));
              acceptNewer();
            }}
            onKeepMine={() => {
              acceptNewer();
              void save(draft, newer.version);
            }}
          >
            <p className={styles.newer} dir="auto">
              {theirs.name}
            </p>
            {theirs.facts}
          </NewerNotice>
        ) : null}
        {children(draft, fields, setDraft)}
        {error && (remark !== null || Object.keys(fields).length === 0) ? (
          <ErrorNotice error={error}>{remark}</ErrorNotice>
        ) : null}
        <Group>
          <Button
            type="submit"
            loading={isSaving || isRefreshing}
            disabled={newer !== null || isComplete?.(draft) === false}
          >
            Save
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
