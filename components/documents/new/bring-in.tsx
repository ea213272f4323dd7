"use client";
import { Button, FileButton, TextInput } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { webAddressMeant } from "#lib/fields.ts";
import styles from "./bring-in.module.css";

/** What may be chosen; whatever is dropped is looked at by its bytes. */
const ACCEPTED =
  ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.epub,.pdf,application/pdf,application/epub+zip,text/*";

type Props = { readonly onAdd: (sources: readonly (File | string)[]) => void };

/** The doors by which files and pages come in. Files can also be dropped anywhere on the page. */
export function BringIn({ onAdd }: Props) {
  const [address, setAddress] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const fetchPage = (): void => {
    if (address.trim() === "") return;
    const meant = webAddressMeant(address);
    setIsWrong(meant === null);
    if (meant === null) return;
    onAdd([meant]);
    setAddress("");
  };
  return (
    <div className={styles.doors}>
      <div className={styles.drop}>
        <FileButton multiple accept={ACCEPTED} onChange={(files) => onAdd(files)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
              Choose files
            </Button>
          )}
        </FileButton>
        <p className={styles.hint}>
          or drop them anywhere on this page: PDF, Word (.docx), EPUB, HTML, Markdown, plain text.
        </p>
      </div>
      <div className={styles.address}>
        <TextInput
          label="Web address"
          type="url"
          inputMode="url"
          placeholder="https://"
          value={address}
          className={styles.field ?? ""}
          error={isWrong}
          onChange={({ currentTarget }) => {
            setAddress(currentTarget.value);
            setIsWrong(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            // The form around it saves documents.
            event.preventDefault();
            fetchPage();
          }}
        />
        <Button variant="default" disabled={address.trim() === ""} onClick={fetchPage}>
          Fetch page
        </Button>
      </div>
      {isWrong ? (
        <p className={styles.wrong} role="alert">
          This is not a web address, such as https://example.org/article.
        </p>
      ) : null}
    </div>
  );
}
