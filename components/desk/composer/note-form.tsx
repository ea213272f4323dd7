"use client";
import { Button, Kbd, SegmentedControl, Switch, TagsInput } from "@mantine/core";
import dynamic from "next/dynamic";
import { useEffect, useId, useRef, useState } from "react";
import { LABEL_LENGTH, LABELS_LIMIT } from "#lib/annotations/model.ts";
import type { Draft } from "#lib/desk/draft.ts";
import { stances } from "#lib/ledger/model.ts";
import { useDeskTools } from "../desk-context.ts";
import styles from "../note/note.module.css";
import { stanceNames } from "../stance-names.ts";
import { useDesk } from "../store/desk-store.ts";
import { ClaimField } from "./claim-field.tsx";
import { SourcesField } from "./sources-field.tsx";
import { useLabels } from "./use-labels.ts";

/** The editor is large and only needed once somebody writes. */
const CommentEditor = dynamic(() => import("./comment-editor.tsx").then((module) => module.CommentEditor), {
  ssr: false,
});

const NO_STANCE = "none";
const choices = [
  ...stances.map((stance) => ({ value: stance, label: stanceNames[stance] })),
  { value: NO_STANCE, label: "None" },
];

type Props = { readonly draft: Draft };

/** A note being written: stance, claim, comment, sources, labels. Every change is kept on the device. */
export function NoteForm({ draft }: Props) {
  const { actions } = useDeskTools();
  const rights = useDesk((state) => state.rights);
  const isSending = useDesk(({ deliveries }) => deliveries.has(draft.id));
  const labels = useLabels();
  const name = useId();
  const form = useRef<HTMLFormElement>(null);
  // Whoever opens a note to write goes on typing at once: in the claim where there is one to word, else in the comment.
  const [wordsClaim] = useState(draft.claim.kind === "new");
  useEffect(() => {
    if (wordsClaim) form.current?.querySelector("textarea")?.focus({ preventScroll: true });
  }, [wordsClaim]);
  const change = (part: Partial<Draft>): void => actions.change(draft.id, part);
  return (
    <form
      ref={form}
      aria-label={draft.version === null ? "New note" : "Edit note"}
      onSubmit={(event) => {
        event.preventDefault();
        actions.save(draft.id);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) actions.save(draft.id);
      }}
    >
      {draft.problem ? (
        <p className={styles.problem} role="alert">
          {draft.problem}
        </p>
      ) : null}
      <SegmentedControl
        aria-label="Stance"
        size="xs"
        fullWidth
        data={choices}
        value={draft.stance ?? NO_STANCE}
        onChange={(value) => change({ stance: stances.find((stance) => stance === value) ?? null })}
      />
      <ClaimField draft={draft} onChange={(claim) => change({ claim })} />
      <div className={styles.part}>
        <span className={styles.label} id={name}>
          Comment
        </span>
        <CommentEditor
          takesFocus={!wordsClaim}
          labelledBy={name}
          value={draft.comment}
          onChange={(comment) => change({ comment })}
        />
      </div>
      <SourcesField draft={draft} onChange={(citations) => change({ citations })} />
      <TagsInput
        className={styles.part ?? ""}
        size="xs"
        label="Labels"
        data={labels}
        value={draft.labels}
        maxTags={LABELS_LIMIT}
        onChange={(chosen) => change({ labels: chosen.map((label) => label.slice(0, LABEL_LENGTH)) })}
      />
      <Switch
        mt="sm"
        size="xs"
        label="Private: only you see this note"
        checked={draft.visibility === "private"}
        disabled={!rights.share}
        onChange={({ currentTarget }) => change({ visibility: currentTarget.checked ? "private" : "workspace" })}
      />
      <div className={styles.foot}>
        <Button type="submit" size="compact-sm" loading={isSending} rightSection={<Kbd size="xs">Ctrl ↵</Kbd>}>
          Save
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => actions.close(draft.id)}>
          Close
        </Button>
        <Button
          className={styles.end ?? ""}
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => actions.discard(draft.id)}
        >
          Discard
        </Button>
      </div>
    </form>
  );
}
