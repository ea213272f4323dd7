"use client";
import { Button, PasswordInput } from "@mantine/core";
import { useState } from "react";
import styles from "./file-notice.module.css";
import type { FileState } from "./pdf-file.ts";
import { useViewer } from "./viewer-store.ts";

/** Says what keeps the pages from being painted, and what can be done. Their words are there all the same. */
export function FileNotice({ onAgain }: { readonly onAgain: () => void }) {
  const file = useViewer((state) => state.file);
  if (file.state === "failed")
    return (
      <div className={styles.notice} role="alert">
        <p>{file.sentence}</p>
        <Button size="compact-sm" variant="default" onClick={onAgain}>
          Try again
        </Button>
      </div>
    );
  return file.state === "locked" ? <Password file={file} /> : null;
}

function Password({ file }: { readonly file: Extract<FileState, { readonly state: "locked" }> }) {
  const [typed, setTyped] = useState("");
  return (
    <form
      className={styles.notice}
      aria-label="Password of the PDF"
      onSubmit={(event) => {
        event.preventDefault();
        file.tell(typed);
      }}
    >
      <p>
        This PDF is protected: your browser needs its password to show the pages. It is used here and now, and stored
        nowhere.
      </p>
      <PasswordInput
        size="xs"
        className={styles.field ?? ""}
        aria-label="Password"
        autoComplete="off"
        value={typed}
        error={file.isWrong ? "This password does not open it." : null}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button type="submit" size="xs">
        Show the pages
      </Button>
    </form>
  );
}
