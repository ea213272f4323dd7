"use client";
import { Button, FileButton } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ArrivalList } from "#components/documents/new/arrival-list.tsx";
import styles from "#components/documents/new/arrivals.module.css";
import bring from "#components/documents/new/bring-in.module.css";
import type { Arrival } from "#components/documents/new/arrival.ts";
import { useDrop } from "#components/documents/new/use-drop.ts";

/** What may be chosen: what a text can be read from. */
const ACCEPTED = ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.epub,application/epub+zip,text/*";

type Props = {
  readonly workspace: string;
  readonly file: Arrival | undefined;
  readonly onAdd: (sources: readonly File[]) => void;
  readonly onRemove: (id: string) => void;
  readonly onRetry: (id: string) => void;
  readonly onUnlock: (id: string, password: string) => void;
  /** What is there while there is no file: the field for a text. */
  readonly children: ReactNode;
};

/** The file that the author sent: chosen or dropped, one at a time. */
export function NextFile({ workspace, file, onAdd, onRemove, onRetry, onUnlock, children }: Props) {
  const take = (chosen: File | null | undefined): void => {
    if (!chosen) return;
    if (file) onRemove(file.id);
    onAdd([chosen]);
  };
  const { isOver, handlers } = useDrop(([first]) => take(first));
  return (
    <div {...handlers} className={`${styles.left} ${isOver ? bring.over : ""}`}>
      <div className={bring.drop}>
        <FileButton accept={ACCEPTED} onChange={take}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
              {file ? "Choose another file" : "Choose a file"}
            </Button>
          )}
        </FileButton>
        <p className={bring.hint}>or drop it here: Word (.docx), EPUB, HTML, Markdown, plain text.</p>
      </div>
      {file ? (
        <ArrivalList
          workspace={workspace}
          arrivals={[file]}
          selected={file.id}
          onRemove={onRemove}
          onRetry={onRetry}
          onUnlock={onUnlock}
        />
      ) : (
        children
      )}
    </div>
  );
}
