"use client";
import { OriginalLink } from "#components/documents/original-link.tsx";
import styles from "./document-head.module.css";
import { useDesk } from "./store/desk-store.ts";

/** What stands above the text: title, author, place. It is not part of the text and cannot be marked. */
export function DocumentHead() {
  const { title, byline, dateline, language, revision, original } = useDesk((state) => state.document);
  const workspace = useDesk((state) => state.workspace);
  return (
    <header className={styles.head}>
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      <p className={styles.line}>
        {byline ? <span dir="auto">{byline}</span> : null}
        {dateline ? <span dir="auto">{dateline}</span> : null}
        {language ? <span>{languageName(language)}</span> : null}
        <span>Revision {revision}</span>
        {original ? (
          <span>
            <OriginalLink workspace={workspace} original={original} />
          </span>
        ) : null}
      </p>
    </header>
  );
}

/** "de" as "German"; a tag that names no language as it is. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
