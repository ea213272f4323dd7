"use client";
import { Loader } from "@mantine/core";
import { DetailsFields, type Details } from "#components/documents/details-fields.tsx";
import { ContentView } from "#components/text/content-view.tsx";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { ApiError } from "#components/api/client.ts";
import type { Content } from "#lib/documents/content.ts";
import styles from "./new-document.module.css";
import { Repairs } from "./repairs.tsx";
import type { Submission } from "./submission.ts";
import type { Preview, usePreview } from "./use-preview.ts";

/** So many blocks are shown before saving: enough to see that all is well. */
const SHOWN = 80;

type Props = {
  readonly submission: Submission;
  readonly reading: ReturnType<typeof usePreview>;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (change: Partial<Submission>) => void;
};

/** What was understood of the text, to be corrected before it is saved. */
export function Understood({ submission, reading, errors, onChange }: Props) {
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
            details={detailsOf(preview, submission)}
            errors={errors}
            onChange={(change) => onChange({ edits: { ...submission.edits, ...change } })}
          />
          <Repairs submission={submission} repairs={preview.imported.repairs} onChange={onChange} />
          <div className={styles.page} lang={preview.imported.language} role="region" aria-label="Preview" tabIndex={0}>
            <ContentView content={beginningOf(preview.content)} firstHeading={3} />
            {preview.content.content.length > SHOWN ? (
              <p className={styles.more}>
                The first {SHOWN} of {preview.content.content.length.toLocaleString("en")} paragraphs; all will be
                saved.
              </p>
            ) : null}
          </div>
        </>
      ) : null}
      {!preview && !error && submission.body.trim() === "" ? (
        <p className={styles.hint}>
          Title, author, place and language will be found here, and every line break or hyphen that was mended, each of
          which you can turn off. Then the text, as it will be saved.
        </p>
      ) : null}
    </section>
  );
}

function summaryOf({ content, imported: { repairs, published } }: Preview): string {
  const count = content.content.length;
  const parts = [count === 1 ? "1 paragraph" : `${count.toLocaleString("en")} paragraphs`];
  if (published !== undefined) parts.push(`published ${published.slice(0, 10)}`);
  if (repairs.length > 0)
    parts.push(repairs.length === 1 ? "1 thing recognised or mended" : `${repairs.length} things recognised or mended`);
  return parts.join(", ");
}

const detailsOf = ({ title, imported }: Preview, { edits }: Submission): Details => ({
  title: edits.title ?? title,
  byline: edits.byline ?? imported.byline ?? "",
  dateline: edits.dateline ?? imported.dateline ?? "",
  language: edits.language ?? imported.language ?? "",
});

const beginningOf = (content: Content): Content => ({ type: "doc", content: content.content.slice(0, SHOWN) });
