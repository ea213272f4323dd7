"use client";
import { Button, Group, Loader, Modal, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { ApiError } from "#components/api/client.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { askingFor, countChosen, firstChoice } from "./export-choice.ts";
import { ExportChoices } from "./export-choices.tsx";
import styles from "./export-dialog.module.css";
import { useDesk } from "./store/desk-store.ts";
import { useExport } from "./use-export.ts";

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

/** The way out as an annotated PDF: what is to be in it, how far it is, and how to give it up. */
export function ExportDialog({ isOpen, onClose }: Props) {
  const me = useDesk((state) => state.me.id);
  const marks = useDesk((state) => state.marks);
  const isPdf = useDesk((state) => state.document.original?.type === "application/pdf");
  const [choice, setChoice] = useState(firstChoice);
  const [password, setPassword] = useState("");
  const { stage, problem, make, cancel, forget } = useExport(onClose);
  const count = countChosen(marks, me, choice);
  const needsPassword = problem instanceof ApiError && problem.fields["password"] !== undefined;
  const close = (): void => {
    cancel();
    forget();
    onClose();
  };
  return (
    <Modal opened={isOpen} onClose={close} title="Annotated PDF" centered>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          make(askingFor(choice), password);
        }}
      >
        {stage === null ? (
          <ExportChoices
            choice={choice}
            isPdf={isPdf}
            hasPrivate={marks.some(({ author, visibility }) => author === me && visibility === "private")}
            onChange={setChoice}
          />
        ) : null}
        {problem && stage === null ? <ErrorNotice error={problem} /> : null}
        {needsPassword && stage === null ? (
          <PasswordInput
            label="Password of the file"
            description="It is used once, for this copy, and not kept."
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            autoComplete="off"
          />
        ) : null}
        <div className={styles.state} role="status">
          {stage === null ? (
            choice.tones.length === 0 ? (
              "Choose at least one kind of annotations."
            ) : (
              countSentence(count, marks.length)
            )
          ) : (
            <>
              <Loader size={16} aria-hidden />
              {stage}
            </>
          )}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={stage === null ? close : cancel}>
            Cancel
          </Button>
          {stage === null ? (
            <Button type="submit" disabled={choice.tones.length === 0}>
              Make the PDF
            </Button>
          ) : null}
        </Group>
      </form>
    </Modal>
  );
}

function countSentence(count: number, all: number): string {
  if (all === 0) return "Nothing is annotated here yet: the PDF will be the text alone.";
  if (count === 0) return "None of the annotations is chosen: the PDF will be the text alone.";
  return `${count} of ${all} ${all === 1 ? "annotation" : "annotations"} will be in it.`;
}
