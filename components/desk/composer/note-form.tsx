"use client";
import { Button, Kbd } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { memo, useCallback, useEffect, useId, useRef, useState } from "react";
import type { Draft } from "#lib/desk/draft.ts";
import { useDeskTools } from "../desk-context.ts";
import { RegionPicture } from "../note/region-picture.tsx";
import styles from "./note-form.module.css";
import { ClaimField } from "./claim-field.tsx";
import { CommentField } from "./comment-field.tsx";
import { FormProblem } from "./form-problem.tsx";
import { LabelsField } from "./labels-field.tsx";
import { NewerNotice } from "./newer-notice.tsx";
import { SourcesField } from "./sources-field.tsx";
import { StanceField } from "./stance-field.tsx";
import { VisibilityField } from "./visibility-field.tsx";
import { goToWrong } from "./wrong-field.ts";

/** A note being written: stance, claim, comment, sources, labels. Every change is kept on the device. */
export function NoteForm({ draft }: { readonly draft: Draft }) {
  const { actions } = useDeskTools();
  const { id, version, stance, claim, visibility } = draft;
  const name = useId();
  const form = useRef<HTMLFormElement>(null);
  // What is typed comes back as part of the draft; the editor has it already.
  const [comment] = useState(draft.comment);
  // Whoever opens a note to write goes on typing at once: in the claim where there is one to word, else in the comment.
  const [wordsClaim] = useState(version === null && claim.kind === "new");
  useEffect(() => {
    if (!wordsClaim) return;
    const field = form.current?.querySelector("textarea");
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [wordsClaim]);
  const wrong = draft.problem === null ? null : draft.wrong;
  useEffect(() => {
    if (wrong !== null && form.current) goToWrong(form.current, wrong);
  }, [wrong]);
  // The same from key to key: a field is drawn anew only when its own part of the draft has changed.
  const change = useCallback((part: Partial<Draft>): void => actions.change(id, part), [actions, id]);
  const typeClaim = useCallback((part: Partial<Draft>): void => actions.type(id, () => part), [actions, id]);
  const typeComment = useCallback(
    (read: () => string): void => actions.type(id, () => ({ comment: read() })),
    [actions, id],
  );
  return (
    <form
      ref={form}
      aria-label={version === null ? "New note" : "Edit note"}
      onSubmit={(event) => {
        event.preventDefault();
        actions.save(id);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) actions.save(id);
      }}
    >
      <NewerNotice draft={draft} />
      <RegionPicture id={id} />
      <div data-part="stance" className={styles.named}>
        <StanceField name={`${name}-stance`} value={stance} onChange={change} />
      </div>
      <div data-part="claim" className={styles.named}>
        <ClaimField claim={claim} exact={draft.exact} onChange={change} onType={typeClaim} />
      </div>
      <div className={styles.part}>
        <span className={styles.label} id={name}>
          Comment
        </span>
        <CommentField
          takesFocus={!wordsClaim && (wrong ?? "comment") === "comment"}
          labelledBy={name}
          initial={comment}
          onType={typeComment}
        />
      </div>
      <div data-part="citations" className={styles.named}>
        <SourcesField citations={draft.citations} stance={stance} onChange={change} />
      </div>
      <div data-part="labels" className={styles.named}>
        <LabelsField value={draft.labels} onChange={change} />
      </div>
      <VisibilityField value={visibility} onChange={change} />
      <Foot id={id} version={version} problem={draft.problem} isPrivate={visibility === "private"} />
    </form>
  );
}

type FootProps = Pick<Draft, "id" | "version" | "problem"> & { readonly isPrivate: boolean };

/** Saving, and why it did not go well, stay in sight however long the note is. */
const Foot = memo(function Foot({ id, version, problem, isPrivate }: FootProps) {
  const { actions } = useDeskTools();
  return (
    <div className={styles.foot}>
      {problem === null ? null : <FormProblem id={id} version={version} problem={problem} />}
      <Button
        type="submit"
        size="compact-sm"
        leftSection={isPrivate ? <IconLock size={13} aria-label="Private" /> : null}
        rightSection={
          <Kbd size="xs" aria-hidden className={styles.key ?? ""}>
            Ctrl ↵
          </Kbd>
        }
      >
        Save
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => actions.close(id)}>
        Close
      </Button>
      <Button
        className={styles.end ?? ""}
        size="compact-sm"
        variant="subtle"
        color="gray"
        onClick={() => actions.discard(id)}
      >
        Discard
      </Button>
    </div>
  );
});
