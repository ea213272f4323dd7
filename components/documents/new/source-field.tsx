"use client";
import { Button, FileButton, SegmentedControl, Textarea } from "@mantine/core";
import { IconFileText, IconX } from "@tabler/icons-react";
import { useState, type ClipboardEvent, type DragEvent } from "react";
import { guessFormat, saysMore } from "#lib/imports/guess-format.ts";
import { BODY_LIMIT, formats, type Format } from "#lib/imports/model.ts";
import styles from "./new-document.module.css";
import { readFile } from "./read-file.ts";
import { nothing, type Submission } from "./submission.ts";

const formatNames: Record<Format, string> = { text: "Plain text", markdown: "Markdown", html: "HTML" };

/** Longer texts are not shown in a field, which would take seconds for every key. In UTF-16 code units. */
const SHOWN = 300_000;

type Props = {
  readonly submission: Submission;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<Submission>) => void;
};

/** The text as it comes: pasted, typed, chosen or dropped. */
export function SourceField({ submission, error, onChange }: Props) {
  const { body, format, fileName } = submission;
  const [problem, setProblem] = useState<string | null>(null);
  const [isOver, setIsOver] = useState(false);

  const take = (text: string, as: Format, from: string | null): void => {
    setProblem(null);
    onChange({ ...nothing, body: text, format: as, fileName: from });
  };
  const open = async (file: File | null | undefined): Promise<void> => {
    if (!file) return;
    const read = await readFile(file);
    if ("problem" in read) setProblem(read.problem);
    else take(read.body, read.format, file.name);
  };
  const paste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData("text/html");
    const plain = event.clipboardData.getData("text/plain");
    if (body.trim() !== "" || (html === "" && plain === "")) return;
    event.preventDefault();
    if (saysMore(html) && guessFormat(plain) === "text") take(html, "html", null);
    else take(plain, guessFormat(plain), null);
  };
  const drop = (event: DragEvent): void => {
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    void open(file);
  };

  return (
    <section
      aria-label="As it comes"
      className={styles.source}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div className={styles.bar}>
        <SegmentedControl
          aria-label="Format"
          size="xs"
          data={formats.map((value) => ({ value, label: formatNames[value] }))}
          value={format}
          onChange={(value) => onChange({ format: formats.find((name) => name === value) ?? "text", declined: [] })}
        />
        <FileButton onChange={(file) => void open(file)} accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,text/*">
          {(props) => (
            <Button {...props} variant="default" size="compact-sm" leftSection={<IconFileText size={15} aria-hidden />}>
              Choose a file
            </Button>
          )}
        </FileButton>
      </div>
      {body.length > SHOWN ? (
        <p className={styles.large}>
          {fileName === null ? "The text" : `“${fileName}”`} has {body.length.toLocaleString("en")} characters, too many
          to be edited here.
        </p>
      ) : (
        <Textarea
          label="Text"
          description="You can also drop a .txt, .md or .html file here."
          placeholder="Paste an article, a draft or a reading"
          classNames={{ input: styles.input ?? "" }}
          value={body}
          maxLength={BODY_LIMIT}
          error={problem ?? error}
          dir="auto"
          spellCheck={false}
          onPaste={paste}
          onChange={({ currentTarget }) => {
            setProblem(null);
            onChange({ body: currentTarget.value, declined: [] });
          }}
        />
      )}
      {body.length > SHOWN && (problem ?? error) !== undefined ? (
        <p className={styles.problem} role="alert">
          {problem ?? error}
        </p>
      ) : null}
      {body === "" ? null : (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={() => take("", "text", null)}
        >
          {fileName === null ? "Clear" : `Remove “${fileName}”`}
        </Button>
      )}
    </section>
  );
}
