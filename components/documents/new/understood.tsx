"use client";
import { Loader } from "@mantine/core";
import type { ReactNode } from "react";
import { DetailsFields, type Details } from "#components/documents/details-fields.tsx";
import { ContentView } from "#components/text/content-view.tsx";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { ApiError } from "#components/api/client.ts";
import type { Content } from "#lib/documents/content.ts";
import { PREVIEW_BLOCKS } from "#lib/documents/model.ts";
import { picturesPath } from "#lib/pictures/model.ts";
import styles from "./new-document.module.css";
import { Repairs } from "./repairs.tsx";
import type { Preview } from "./ask-preview.ts";
import type { Decisions } from "./submission.ts";
import type { Reading } from "./use-preview.ts";

type Props = {
  readonly workspace: string;
  readonly decisions: Decisions;
  /** The text as it came, where it is known here. */
  readonly body: string;
  readonly reading: Reading;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (change: Partial<Decisions>) => void;
  /** What else was found in a file. */
  readonly children?: ReactNode;
};

/** What was understood of a text, to be corrected before it is saved. */
export function Understood({ workspace, decisions, body, reading, errors, onChange, children }: Props) {
  const { preview, error, isReading, retry } = reading;
  const isAtField = error instanceof ApiError && error.fields["content.body"] !== undefined;
  return (
    <section aria-labelledby="understood" className={styles.understood}>
      <h2 id="understood" className={styles.heading}>
        What was understood
        {isReading ? <Loader size={16} aria-hidden /> : null}
      </h2>
      <p className={styles.status} role="status">
        {isReading ? "Reading …" : preview ? summaryOf(preview) : ""}
      </p>
      {error && !isAtField ? <ErrorNotice error={error} onRetry={retry} /> : null}
      {preview ? (
        <>
          <DetailsFields
            details={detailsOf(preview, decisions)}
            errors={errors}
            onChange={(change) => onChange({ edits: { ...decisions.edits, ...change } })}
          />
          {children}
          <Repairs declined={decisions.declined} body={body} repairs={preview.imported.repairs} onChange={onChange} />
          <div className={styles.page} lang={preview.imported.language} role="region" aria-label="Preview" tabIndex={0}>
            <ContentView content={beginningOf(preview.content)} firstHeading={3} picturesAt={picturesPath(workspace)} />
            {preview.content.content.length > PREVIEW_BLOCKS ? (
              <p className={styles.more}>
                The first {PREVIEW_BLOCKS} of {preview.content.content.length.toLocaleString("en")} paragraphs; all will
                be saved.
              </p>
            ) : null}
          </div>
        </>
      ) : null}
      {!preview && !error && !isReading ? (
        <p className={styles.hint}>
          Title, author, place and language will be found here, comments and tracked changes in a file, and every line
          break or hyphen that was mended, each of which you can turn off. Then the text, as it will be saved.
        </p>
      ) : null}
    </section>
  );
}

function summaryOf({ content, imported: { repairs, published }, found: { pages } }: Preview): string {
  const count = content.content.length;
  const onPages = pages ? [pages.count === 1 ? "1 page" : `${pages.count.toLocaleString("en")} pages`] : [];
  const parts = [...onPages, count === 1 ? "1 paragraph" : `${count.toLocaleString("en")} paragraphs`];
  if (published !== undefined) parts.push(`published ${published.slice(0, 10)}`);
  if (repairs.length > 0)
    parts.push(repairs.length === 1 ? "1 thing recognised or mended" : `${repairs.length} things recognised or mended`);
  return parts.join(", ");
}

const detailsOf = ({ title, imported }: Preview, { edits }: Decisions): Details => ({
  title: edits.title ?? title,
  byline: edits.byline ?? imported.byline ?? "",
  dateline: edits.dateline ?? imported.dateline ?? "",
  language: edits.language ?? imported.language ?? "",
});

const beginningOf = (content: Content): Content => ({ type: "doc", content: content.content.slice(0, PREVIEW_BLOCKS) });
