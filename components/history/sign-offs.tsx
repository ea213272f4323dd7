"use client";
import { Button, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { call, workspacePath } from "#components/api/client.ts";
import { useWrite } from "#components/api/use-write.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import type { ComparisonView } from "#lib/history/model.ts";
import { NOTE_LIMIT } from "#lib/revisions/model.ts";
import { signedOffSchema } from "#lib/sign-offs/model.ts";
import { SignOffLine } from "./sign-off-line.tsx";
import styles from "./sign-offs.module.css";

/** Who signed this difference off, and where the reader may do so. */
export function SignOffs({ view }: { readonly view: ComparisonView }) {
  const { document, from, to, signOffs, maySign } = view;
  const [note, setNote] = useState("");
  const { run, isBusy, error } = useWrite();
  const path = `${workspacePath(document.workspace)}/documents/${document.id}/sign-offs`;
  // The same request has the same id: pressed twice, or sent again when the answer was lost, it is said once.
  const sent = useRef({ id: "", json: "" });
  const sign = async (): Promise<void> => {
    const body = { before: from.number, after: to.number, note };
    const json = JSON.stringify(body);
    if (sent.current.json !== json) sent.current = { id: uuidv7(), json };
    if (!(await run(() => call("PUT", `${path}/${sent.current.id}`, { body }, signedOffSchema)))) return;
    sent.current = { id: "", json: "" };
    setNote("");
  };
  if (from.number >= to.number || (signOffs.length === 0 && !maySign)) return null;
  return (
    <section className={styles.signOffs} aria-label="Sign-off">
      {signOffs.length === 0 ? null : (
        <ul className={styles.list}>
          {signOffs.map((signOff) => (
            <li key={signOff.id}>
              <SignOffLine signOff={signOff} />
              {maySign ? (
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-xs"
                  disabled={isBusy}
                  onClick={() => void run(() => call("DELETE", `${path}/${signOff.id}`))}
                >
                  Take back
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {maySign ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void sign();
          }}
        >
          <TextInput
            className={styles.note ?? ""}
            label="Sign this difference off"
            description="Your name and the time are written beside it, with what is still open."
            placeholder="A remark, if you like"
            value={note}
            maxLength={NOTE_LIMIT}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={isBusy}>
            Sign off
          </Button>
        </form>
      ) : null}
      {error ? <ErrorNotice error={error} /> : null}
    </section>
  );
}
