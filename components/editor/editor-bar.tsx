"use client";
import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import Link from "next/link";
import { useState } from "react";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { EditorPageView } from "#lib/editing/model.ts";
import styles from "./editor.module.css";
import type { Keeping } from "./keeper.ts";
import type { Ending } from "./use-revising.ts";
import { TextCounts } from "./text-counts.tsx";

type Props = {
  readonly view: EditorPageView;
  readonly editor: Editor;
  readonly keeping: Keeping | null;
  readonly base: number;
  readonly onSave: () => void;
  readonly onDiscard: () => Promise<Ending>;
};

const keepingWords: Record<Keeping, string> = {
  kept: "Draft kept",
  writing: "Keeping …",
  device: "Kept on this device",
  asking: "Kept on this device",
};

/** The way back, whether all is kept, and the way to a revision. */
export function EditorBar({ view, editor, keeping, base, onSave, onDiscard }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const { workspace, id } = view.document;
  const discard = async (): Promise<void> => {
    setIsBusy(true);
    if ((await onDiscard()) === "done") return;
    setIsBusy(false);
    setIsAsking(false);
  };
  return (
    <div className={styles.bar}>
      <Link href={`/w/${workspace}/documents/${id}`} className={styles.back} aria-label="Back to the desk">
        <IconArrowLeft size={16} aria-hidden />
        <span className={styles.wide}>Back to the desk</span>
      </Link>
      <span className={styles.wide}>Draft on revision {base}</span>
      <TextCounts editor={editor} />
      <span className={styles.space} />
      <span
        className={styles.keeping}
        role="status"
        data-waits={keeping === "device" || keeping === "asking" || undefined}
      >
        {keeping === null ? "No changes yet" : keepingWords[keeping]}
      </span>
      {keeping === null ? null : (
        <Button size="compact-sm" variant="default" onClick={() => setIsAsking(true)}>
          Discard
        </Button>
      )}
      <Button size="compact-sm" onClick={onSave}>
        Save
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title="Throw the draft away?"
        action="Throw it away"
        isBusy={isBusy}
        onClose={() => setIsAsking(isBusy)}
        onConfirm={() => void discard()}
      >
        What you have written since revision {base} is deleted, here and on the server. The text itself stays as it is.
      </ConfirmDialog>
    </div>
  );
}
