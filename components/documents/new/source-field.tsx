"use client";
import { Button, SegmentedControl, Textarea } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ClipboardEvent } from "react";
import { guessFormat, saysMore } from "#lib/imports/guess-format.ts";
import { BODY_LIMIT, formats, type Format } from "#lib/imports/model.ts";
import styles from "./new-document.module.css";
import { nothing, type Submission } from "./submission.ts";

const formatNames: Record<Format, string> = { text: "Plain text", markdown: "Markdown", html: "HTML" };

/** Longer texts are not shown in a field, which would take seconds for every key. In UTF-16 code units. */
const SHOWN = 300_000;

type Props = {
  readonly submission: Submission;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<Submission>) => void;
};

/** The text as it comes: pasted or typed. */
export function SourceField({ submission, error, onChange }: Props) {
  const { body, format } = submission;
  const isLarge = body.length > SHOWN;
  const take = (text: string, as: Format): void => onChange({ ...nothing, body: text, format: as });
  const paste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    if (body.trim() !== "" || (html === "" && plain === "")) return;
    event.preventDefault();
    if (saysMore(html) && guessFormat(plain) === "text") take(html, "html");
    else take(plain, guessFormat(plain));
  };
  return (
    <section aria-label="As it comes" className={styles.source}>
      {isLarge ? (
        <p className={styles.large}>
          The text has {body.length.toLocaleString("en")} characters, too many to be edited here.
        </p>
      ) : (
        <Textarea
          label="Or paste a text"
          placeholder="An article, a draft or a reading"
          classNames={{ input: styles.input ?? "" }}
          value={body}
          maxLength={BODY_LIMIT}
          error={error}
          dir="auto"
          spellCheck={false}
          onPaste={paste}
          onChange={({ currentTarget }) => onChange({ body: currentTarget.value, declined: [] })}
        />
      )}
      {isLarge && error !== undefined ? (
        <p className={styles.problem} role="alert">
          {error}
        </p>
      ) : null}
      <div className={styles.bar}>
        <SegmentedControl
          aria-label="Format"
          size="xs"
          data={formats.map((value) => ({ value, label: formatNames[value] }))}
          value={format}
          onChange={(value) => onChange({ format: formats.find((name) => name === value) ?? "text", declined: [] })}
        />
        {body === "" ? null : (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={() => take("", "text")}
          >
            Clear
          </Button>
        )}
      </div>
    </section>
  );
}
