import type { Annotation } from "#lib/annotations/model.ts";
import styles from "./note.module.css";

/** What has become of the words a note was written on, where they are no longer as they were. */
export function NotePlace({ annotation: { anchor, marked } }: { readonly annotation: Annotation }) {
  if (anchor.state !== "edited" && anchor.state !== "removed") return null;
  return (
    <div className={styles.place}>
      {anchor.state === "edited"
        ? `The words were changed after revision ${marked.revision}. The note was written on:`
        : `These words are no longer in the text. They stood in revision ${marked.revision}:`}
      <blockquote className={styles.quote} dir="auto">
        {marked.exact}
      </blockquote>
    </div>
  );
}
