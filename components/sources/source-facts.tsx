import { PartialDate } from "#components/ui/partial-date.tsx";
import type { Source } from "#lib/sources/model.ts";
import styles from "./source-facts.module.css";

type Props = { readonly source: Pick<Source, "authors" | "publisher" | "published" | "type" | "url"> };

/** Who made a source, who published it and when, and where it is. */
export function SourceFacts({ source: { authors, publisher, published, type, url } }: Props) {
  const makers = [authors.join(", "), publisher].filter(Boolean).join(" · ");
  return (
    <p className={styles.facts}>
      {makers ? (
        <span>
          <bdi>{makers}</bdi>
        </span>
      ) : null}
      {published ? (
        <span>
          <PartialDate date={published} />
        </span>
      ) : null}
      <span>{typeNames[type]}</span>
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer nofollow" title={url}>
          {URL.parse(url)?.hostname.replace(/^www\./u, "") ?? url}
        </a>
      ) : null}
    </p>
  );
}

/** What the types of sources are called on the screen. */
export const typeNames: Record<Source["type"], string> = {
  webpage: "Web page",
  article: "Article",
  report: "Report",
  book: "Book",
  dataset: "Data",
  document: "Document",
  interview: "Interview",
  audio: "Audio",
  video: "Video",
  post: "Post",
  other: "Other",
};
