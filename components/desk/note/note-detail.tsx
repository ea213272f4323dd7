"use client";
import Link from "next/link";
import { Markdown } from "#components/ui/markdown.tsx";
import { StandingBadge } from "#components/ui/standing-badge.tsx";
import type { Annotation } from "#lib/annotations/model.ts";
import { useDesk } from "../store/desk-store.ts";
import { NoteHead } from "./note-head.tsx";
import { NotePlace } from "./note-place.tsx";
import { NoteReplies } from "./note-replies.tsx";
import { NoteSources } from "./note-sources.tsx";
import { RegionPicture } from "./region-picture.tsx";
import { StanceButtons } from "./stance-buttons.tsx";
import styles from "./note-parts.module.css";

/** An open note: everything one person says of a passage, and what others answer. */
export function NoteDetail({ annotation }: { readonly annotation: Annotation }) {
  const isMine = useDesk(({ me }) => me.id === annotation.author.id);
  return (
    <>
      <NoteHead annotation={annotation} isMine={isMine} />
      <RegionPicture id={annotation.id} />
      <NotePlace annotation={annotation} isMine={isMine} />
      <Said annotation={annotation} />
      <StanceButtons annotation={annotation} isMine={isMine} />
      <NoteReplies annotation={annotation} />
    </>
  );
}

/** What the note says: its claim, its comment, its sources, its labels. */
export function Said({ annotation: { claim, comment, citations, labels } }: { readonly annotation: Annotation }) {
  const workspace = useDesk((state) => state.workspace);
  return (
    <>
      {comment ? (
        <div className={styles.comment}>
          <Markdown>{comment}</Markdown>
        </div>
      ) : null}
      {claim ? (
        <div className={styles.claimBox}>
          <div className={styles.claimLine}>
            <span className={styles.label}>Claim {claim.number}</span>
            <StandingBadge state={claim.standing.state} />
          </div>
          <Link href={`/w/${workspace}/claims/${claim.id}`} className={styles.claim} dir="auto">
            {claim.statement}
          </Link>
        </div>
      ) : null}
      {citations.length > 0 ? <NoteSources citations={citations} /> : null}
      {labels.length > 0 ? (
        <ul className={styles.labels} aria-label="Labels">
          {labels.map((label) => (
            <li key={label} className={styles.chip} dir="auto">
              {label}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
