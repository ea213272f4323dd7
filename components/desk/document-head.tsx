"use client";
import Link from "next/link";
import { OriginalLink } from "#components/documents/original-link.tsx";
import { Time } from "#components/ui/time.tsx";
import styles from "./document-head.module.css";
import { useDesk } from "./store/desk-store.ts";

/** What stands above the text: title, author, place. It is not part of the text and cannot be marked. */
export function DocumentHead() {
  const { id, title, byline, dateline, language, revision, original, pages, draftAt } = useDesk(
    (state) => state.document,
  );
  const workspace = useDesk((state) => state.workspace);
  const mayRevise = useDesk((state) => state.rights.revise);
  const mayEdit = useDesk((state) => state.rights.edit);
  const base = `/w/${workspace}/documents/${id}`;
  return (
    <header className={styles.head}>
      <h1 className={styles.title} dir="auto">
        {title}
      </h1>
      <p className={styles.line}>
        {byline ? <Given>{byline}</Given> : null}
        {dateline ? <Given>{dateline}</Given> : null}
        {language ? <span>{languageName(language)}</span> : null}
        <span>
          {pages ? (
            `${pages.length} ${pages.length === 1 ? "page" : "pages"}`
          ) : (
            <Link href={`${base}/history`}>Revision {revision}</Link>
          )}
        </span>
        {original ? (
          <span>
            <OriginalLink workspace={workspace} original={original} />
          </span>
        ) : null}
        {mayRevise ? (
          <>
            <span>
              <Link href={`${base}/edit`}>Edit the text</Link>
            </span>
            <span>
              <Link href={`${base}/revisions/new`}>New revision</Link>
            </span>
          </>
        ) : null}
        {mayEdit ? (
          <span>
            <Link href={`${base}/returns`}>Bring comments back</Link>
          </span>
        ) : null}
      </p>
      {draftAt !== null && mayRevise ? (
        <p className={styles.draft}>
          You have an unsaved draft of this text, last written <Time at={draftAt} />.{" "}
          <Link href={`${base}/edit`}>Go on with it</Link>
        </p>
      ) : null}
    </header>
  );
}

/** What somebody wrote, in its own direction; what parts it from the next is in ours. */
const Given = ({ children }: { readonly children: string }) => (
  <span>
    <bdi>{children}</bdi>
  </span>
);

/** "de" as "German"; a tag that names no language as it is. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
