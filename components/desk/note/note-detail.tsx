"use client";
import { ActionIcon, Button, Group, Loader, Tooltip } from "@mantine/core";
import { IconPencil, IconTrash, IconX } from "@tabler/icons-react";
import Link from "next/link";
import { Markdown } from "#components/ui/markdown.tsx";
import { StandingBadge } from "#components/ui/standing-badge.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Annotation } from "#lib/annotations/model.ts";
import { useDeskTools } from "../desk-context.ts";
import { useDesk } from "../store/desk-store.ts";
import { NoteHead } from "./note-head.tsx";
import { NoteReplies } from "./note-replies.tsx";
import { NoteSources } from "./note-sources.tsx";
import { StanceButtons } from "./stance-buttons.tsx";
import styles from "./note.module.css";

/** An open note: everything one person says of a passage, and what others answer. */
export function NoteDetail({ annotation }: { readonly annotation: Annotation }) {
  const { actions } = useDeskTools();
  const workspace = useDesk((state) => state.workspace);
  const isMine = useDesk(({ me }) => me.id === annotation.author.id);
  const mayTrash = useDesk(({ rights }) => rights.clearUp) || isMine;
  const isSaving = useDesk(({ deliveries }) => deliveries.has(annotation.id));
  const { claim, comment, citations, labels } = annotation;
  return (
    <>
      <NoteHead annotation={annotation}>
        {isSaving ? <Loader size={14} aria-label="Saving" /> : null}
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label="Close" onClick={() => actions.activate(null)}>
          <IconX size={15} />
        </ActionIcon>
      </NoteHead>
      {claim ? (
        <div className={styles.part}>
          <span className={styles.label}>Claim {claim.number}</span>
          <Link href={`/w/${workspace}/claims/${claim.id}`} className={styles.claim} dir="auto">
            {claim.statement}
          </Link>
          <Group gap="xs" mt={4}>
            <StandingBadge state={claim.standing.state} />
          </Group>
        </div>
      ) : null}
      {comment ? (
        <div className={styles.part}>
          <Markdown>{comment}</Markdown>
        </div>
      ) : null}
      {citations.length > 0 ? <NoteSources citations={citations} /> : null}
      {labels.length > 0 ? (
        <div className={styles.part}>
          <span className={styles.label}>Labels</span>
          <span className={styles.soft}>{labels.join(", ")}</span>
        </div>
      ) : null}
      <StanceButtons annotation={annotation} isMine={isMine} />
      <NoteReplies annotation={annotation} />
      <div className={styles.foot}>
        <span className={styles.soft}>
          <Time at={annotation.updatedAt} />
        </span>
        <span className={styles.end} />
        {isMine ? (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPencil size={13} />}
            onClick={() => actions.edit(annotation)}
          >
            Edit
          </Button>
        ) : null}
        {mayTrash ? (
          <Tooltip label="Delete">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label="Delete this note"
              onClick={() => actions.trash(annotation)}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </Tooltip>
        ) : null}
      </div>
    </>
  );
}
