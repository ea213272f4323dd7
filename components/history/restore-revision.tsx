"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { call, workspacePath } from "#components/api/client.ts";
import { useWrite } from "#components/api/use-write.ts";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { offerUndo } from "#components/ui/undo-toast.tsx";
import { savedInWords } from "#lib/history/carried-in-words.ts";
import type { HistoryDocument } from "#lib/history/model.ts";
import { carriedRevisionSchema } from "#lib/revisions/model.ts";

type Props = { readonly document: HistoryDocument; readonly number: number };

/** Makes the text of an older revision the present one again: as a new revision, with an undo that is one more. */
export function RestoreRevision({ document, number }: Props) {
  const router = useRouter();
  const { run, isBusy, error, clear } = useWrite();
  const [isAsking, setIsAsking] = useState(false);
  const make = (again: number, base: number) =>
    call(
      "PUT",
      `${workspacePath(document.workspace)}/documents/${document.id}/revisions/${uuidv7()}`,
      { body: { content: { format: "revision", number: again }, note: `As in revision ${again} again`, base } },
      carriedRevisionSchema,
    );
  const restore = async (): Promise<void> => {
    const replaced = document.present;
    const isDone = await run(async () => {
      const made = await make(number, replaced);
      offerUndo(savedInWords(made), async () => {
        await make(replaced, made.number);
        router.refresh();
      });
    });
    if (isDone) setIsAsking(false);
  };
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setIsAsking(true)}>
        Make this the present one again
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={`Bring revision ${number} back?`}
        action="Bring it back"
        isHarmless
        isBusy={isBusy}
        error={error}
        onConfirm={() => void restore()}
        onClose={() => {
          setIsAsking(false);
          clear();
        }}
      >
        Its text is saved as revision {document.present + 1}. Revision {document.present} stays in the history, and
        every note is carried over.
      </ConfirmDialog>
    </>
  );
}
