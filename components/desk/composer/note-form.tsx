"use client";
import { Button, Kbd, TagsInput } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useEffect, useId, useRef, useState } from "react";
import { LABEL_LENGTH, LABELS_LIMIT } from "#lib/annotations/model.ts";
import type { Draft } from "#lib/desk/draft.ts";
import { useDeskTools } from "../desk-context.ts";
import { RegionPicture } from "../note/region-picture.tsx";
import styles from "./note-form.module.css";
import { ClaimField } from "./claim-field.tsx";
import { FormProblem } from "./form-problem.tsx";
import { NewerNotice } from "./newer-notice.tsx";
import { SourcesField } from "./sources-field.tsx";
import { StanceField } from "./stance-field.tsx";
import { useLabels } from "./use-labels.ts";
import { VisibilityField } from "./visibility-field.tsx";

/** The editor is large and only needed once somebody writes. */
const CommentEditor = dynamic(() => import("./comment-editor.tsx").then((module) => module.CommentEditor), {
  ssr: false,
  loading: () => <div className={styles.editorPlace} />,
});

/** A note being written: stance, claim, comment, sources, labels. Every change is kept on the device. */
export function NoteForm({ draft }: { readonly draft: Draft }) {
  const { actions } = useDeskTools();
  const labels = useLabels();
  const name = useId();
  const form = useRef<HTMLFormElement>(null);
  // Whoever opens a note to write goes on typing at once: in the claim where there is one to word, else in the comment.
  const [wordsClaim] = useState(draft.version === null && draft.claim.kind === "new");
  useEffect(() => {
    if (!wordsClaim) return;
    const field = form.current?.querySelector("textarea");
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
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
      <NewerNotice draft={draft} />
      <RegionPicture id={draft.id} />
      <StanceField name={`${name}-stance`} value={draft.stance} onChange={(stance) => change({ stance })} />
      <ClaimField
        draft={draft}
        onChange={(claim) => change({ claim })}
        onType={(statement) => actions.type(draft.id, () => ({ claim: { kind: "new", statement } }))}
      />
      <div className={styles.part}>
        <span className={styles.label} id={name}>
          Comment
        </span>
        <CommentEditor
          takesFocus={!wordsClaim}
          labelledBy={name}
          value={draft.comment}
          onType={(read) => actions.type(draft.id, () => ({ comment: read() }))}
        />
      </div>
      <SourcesField draft={draft} onChange={(citations) => change({ citations })} />
      <TagsInput
        className={styles.part ?? ""}
        classNames={{ label: styles.label ?? "" }}
        size="xs"
        label="Labels"
        data={labels}
        value={draft.labels}
        maxTags={LABELS_LIMIT}
        onChange={(chosen) => change({ labels: chosen.map((label) => label.slice(0, LABEL_LENGTH)) })}
      />
      <VisibilityField value={draft.visibility} onChange={(visibility) => change({ visibility })} />
      <Foot draft={draft} />
    </form>
  );
}

/** Saving, and why it did not go well, stay in sight however long the note is. */
function Foot({ draft }: { readonly draft: Draft }) {
  const { actions } = useDeskTools();
  return (
    <div className={styles.foot}>
      <FormProblem draft={draft} />
      <Button
        type="submit"
        size="compact-sm"
        leftSection={draft.visibility === "private" ? <IconLock size={13} aria-label="Private" /> : null}
        rightSection={
          <Kbd size="xs" aria-hidden className={styles.key ?? ""}>
            Ctrl ↵
          </Kbd>
        }
      >
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
  );
}
