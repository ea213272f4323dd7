"use client";
import { Skeleton } from "@mantine/core";
import { IconLock, IconMessage } from "@tabler/icons-react";
import { StanceMark } from "#components/ui/stance-mark.tsx";
import type { Annotation } from "#lib/annotations/model.ts";
import type { Draft } from "#lib/desk/draft.ts";
import type { Density } from "#lib/desk/margin-rows.ts";
import type { Note } from "../store/notes.ts";
import { useDesk } from "../store/desk-store.ts";
import styles from "./note.module.css";

type Props = { readonly note: Note; readonly density: Density };

/** A note that is not open: who says what, in one line or two. */
export function NoteSummary({ note, density }: Props) {
  const body = useDesk(({ bodies }) => bodies.get(note.id));
  const draft = useDesk(({ drafts }) => drafts.get(note.id));
  const author = useDesk(({ people }) => people.get(note.author)?.name ?? "");
  const delivery = useDesk(({ deliveries }) => deliveries.get(note.id));
  return (
    <span className={styles.summary} data-density={density}>
      <span className={styles.who}>
        {note.stance ? <StanceMark stance={note.stance} /> : <CommentMark />}
        <span className={styles.author}>{author}</span>
        {note.visibility === "private" ? <IconLock size={13} aria-label="Private" /> : null}
        {draft ? <span className={styles.tag}>{delivery ? deliveryWords[delivery] : "Draft"}</span> : null}
      </span>
      <Gist annotation={body} draft={draft} />
    </span>
  );
}

const deliveryWords = { sending: "Saving", kept: "Kept on this device", "sign-in": "Kept, sign in to save" } as const;

const CommentMark = () => (
  <span className={styles.commentMark}>
    <IconMessage size={13} aria-hidden />
    Comment
  </span>
);

/** What a note is about, in a few words: its comment, its claim, or its passage. */
function Gist({
  annotation,
  draft,
}: {
  readonly annotation: Annotation | undefined;
  readonly draft: Draft | undefined;
}) {
  if (draft) return <span className={styles.gist}>{draft.comment || claimIn(draft) || draft.exact}</span>;
  if (!annotation) return <Skeleton height={10} width="80%" mt={6} />;
  const { comment, claim, anchor } = annotation;
  return (
    <span className={styles.gist} dir="auto">
      {comment ? plain(comment) : claim ? claim.statement : anchor.exact}
    </span>
  );
}

const claimIn = ({ claim }: Draft): string => (claim.kind === "none" ? "" : claim.statement);

/** Markdown as a line of words: its marks say little where there is no room for them. */
const plain = (markdown: string): string => markdown.replace(/[*_`>#[\]]|\]\([^)]*\)/gu, "").replace(/\s+/gu, " ");
