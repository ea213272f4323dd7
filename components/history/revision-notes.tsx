"use client";
import { Button } from "@mantine/core";
import { useState } from "react";
import { z } from "zod";
import { call, workspacePath } from "#components/api/client.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { NoteMark } from "#components/desk/note/note-mark.tsx";
import { annotationSchema, type Annotation } from "#lib/annotations/model.ts";
import { nameOf } from "#lib/annotations/written-by.ts";
import type { RevisionView } from "#lib/history/model.ts";
import styles from "./revision-page.module.css";

type Props = {
  readonly view: RevisionView;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

/** So many more are shown at a time. */
const MORE = 60;
const pageSchema = z.object({ items: z.array(annotationSchema) });

const stateWords = {
  exact: null,
  moved: "Moved",
  edited: "On words that were edited",
  removed: "Removed here",
} as const;

/** The annotations of a revision, in order of the text. */
export function RevisionNotes({ view, chosen, onChoose }: Props) {
  const { document, entry, marks } = view;
  const [bodies, setBodies] = useState(view.bodies);
  const [asked, setAsked] = useState(view.bodies.length);
  const [error, setError] = useState<unknown>(null);
  const more = async (): Promise<void> => {
    const ids = marks.slice(asked, asked + MORE).map(({ id }) => id);
    const query = { ids: ids.join(","), revision: entry.number, limit: MORE };
    try {
      const path = `${workspacePath(document.workspace)}/annotations`;
      const { items } = await call("GET", path, { query }, pageSchema);
      const found = new Map(items.map((item) => [item.id, item]));
      setBodies([...bodies, ...ids.flatMap((id) => found.get(id) ?? [])]);
      setAsked(asked + ids.length);
      setError(null);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <section aria-labelledby="notes" className={styles.notes}>
      <h2 id="notes" className={styles.notesTitle}>
        {marks.length === 0
          ? "No notes stood in this revision"
          : marks.length === 1
            ? "1 note"
            : `${marks.length.toLocaleString("en")} notes`}
      </h2>
      <ol className={styles.list}>
        {bodies.map((body) => (
          <NoteLine key={body.id} body={body} isChosen={chosen === body.id} onChoose={() => onChoose(body.id)} />
        ))}
      </ol>
      {error ? <ErrorNotice error={error} /> : null}
      {asked < marks.length ? (
        <Button variant="default" size="compact-sm" onClick={() => void more()}>
          Show more of {marks.length.toLocaleString("en")}
        </Button>
      ) : null}
    </section>
  );
}

type LineProps = { readonly body: Annotation; readonly isChosen: boolean; readonly onChoose: () => void };

function NoteLine({ body, isChosen, onChoose }: LineProps) {
  const { stance, anchor, origin, comment, claim } = body;
  const words = anchor.state === "removed" ? origin.exact : anchor.exact;
  return (
    <li
      id={`note-${body.id}`}
      className={styles.note}
      data-stance={stance ?? "comment"}
      data-chosen={isChosen || undefined}
    >
      <p className={styles.who}>
        <NoteMark stance={stance} />
        <span>{nameOf(body)}</span>
        {stateWords[anchor.state] ? <span className={styles.fate}>{stateWords[anchor.state]}</span> : null}
      </p>
      {anchor.state === "removed" ? (
        <blockquote className={styles.words} dir="auto" data-removed>
          {words}
        </blockquote>
      ) : (
        <button type="button" className={styles.words} dir="auto" onClick={onChoose} aria-pressed={isChosen}>
          {words}
        </button>
      )}
      {claim ? (
        <p className={styles.claim} dir="auto">
          {claim.statement}
        </p>
      ) : null}
      {comment ? (
        <div className={styles.comment}>
          <Markdown>{comment}</Markdown>
        </div>
      ) : null}
    </li>
  );
}
