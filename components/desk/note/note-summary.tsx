"use client";
import { IconLock, IconMessages } from "@tabler/icons-react";
import { useMemo } from "react";
import type { Annotation } from "#lib/annotations/model.ts";
import { nameOf } from "#lib/annotations/written-by.ts";
import type { Draft } from "#lib/desk/draft.ts";
import type { Density } from "#lib/desk/margin-rows.ts";
import { wordsOf } from "#lib/markdown/words.ts";
import { wayOf } from "../store/desk-state.ts";
import type { Note } from "../store/notes.ts";
import { useDesk } from "../store/desk-store.ts";
import { NoteMark } from "./note-mark.tsx";
import { wayWords } from "./note-pending.tsx";
import styles from "./note-summary.module.css";

type Props = { readonly note: Note; readonly density: Density };

/** A note that is not open: who says what, in two lines and one, or in one line. */
export function NoteSummary({ note, density }: Props) {
  const body = useDesk(({ bodies }) => bodies.get(note.id));
  const draft = useDesk(({ drafts }) => drafts.get(note.id));
  const name = useDesk(({ people }) => people.get(note.author)?.name ?? "");
  const author = nameOf({ author: { name }, outsideName: body?.outsideName ?? null });
  const way = useDesk((state) => wayOf(state, note.id));
  const isNew = useDesk(({ arrived }) => arrived.has(note.id));
  const replies = body?.replies.length ?? 0;
  const tag = draft ? (way ? wayWords[way] : "Draft") : tagOf(note);
  return (
    <span className={styles.summary} data-density={density}>
      <span className={styles.who}>
        <NoteMark stance={note.stance} />
        <span className={styles.author}>{author}</span>
        {note.visibility === "private" ? <IconLock size={12} aria-label="Private" className={styles.icon} /> : null}
        {replies > 0 ? (
          <span className={styles.count} aria-label={replies === 1 ? "1 reply" : `${replies} replies`}>
            <IconMessages size={13} aria-hidden /> {replies}
          </span>
        ) : null}
        {tag ? <span className={styles.tag}>{tag}</span> : null}
        {isNew && !tag ? <span className={styles.newTag}>New</span> : null}
      </span>
      <Gist annotation={body} draft={draft} />
    </span>
  );
}

/** What asks for attention. */
function tagOf({ state, recheck, closed }: Note): string | null {
  if (state === "removed") return closed ? "Set aside" : "Words gone";
  return recheck ? "Check again" : null;
}

type GistProps = { readonly annotation: Annotation | undefined; readonly draft: Draft | undefined };

/** What a note is about, in a few words: its comment, its claim, or its passage. */
function Gist({ annotation, draft }: GistProps) {
  const comment = useMemo(() => wordsOf(annotation?.comment ?? ""), [annotation?.comment]);
  if (draft) return <span className={styles.gist}>{draft.comment || claimIn(draft) || draft.exact}</span>;
  if (!annotation) return <span className={styles.coming} aria-hidden />;
  const { claim, origin } = annotation;
  return (
    <span className={styles.gist} dir="auto">
      {comment || (claim ? claim.statement : origin.exact)}
    </span>
  );
}

const claimIn = ({ claim }: Draft): string => (claim.kind === "none" ? "" : claim.statement);
