"use client";
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { call } from "#components/api/client.ts";
import { leaveFor } from "#components/api/session.ts";
import { useWrite } from "#components/api/use-write.ts";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import rows from "#components/ui/rows.module.css";
import { Time } from "#components/ui/time.tsx";
import type { SessionEntry } from "#lib/users/model.ts";

/** The browsers one is signed in with, and the ways to sign out of them. */
export function Sessions({ sessions }: { readonly sessions: readonly SessionEntry[] }) {
  const { run, isBusy, error, clear } = useWrite();
  const [isAsking, setIsAsking] = useState(false);
  const endAll = () =>
    run(async () => {
      await call("DELETE", "/me/sessions");
      await leaveFor("/sign-in");
    });
  return (
    <>
      <ul className={rows.rows} aria-label="Browsers">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <Group mt="md">
        <Button variant="default" onClick={() => setIsAsking(true)}>
          Sign out everywhere
        </Button>
      </Group>
      <ConfirmDialog
        isOpen={isAsking}
        title="Sign out everywhere?"
        action="Sign out everywhere"
        isBusy={isBusy}
        error={error}
        onConfirm={() => void endAll()}
        onClose={() => {
          setIsAsking(false);
          clear();
        }}
      >
        Every browser is signed out, this one included. API tokens go on working.
      </ConfirmDialog>
    </>
  );
}

function SessionRow({ session }: { readonly session: SessionEntry }) {
  const { run, isBusy, error } = useWrite();
  const { id, browser, createdAt, lastSeenAt, isThisOne } = session;
  return (
    <li className={rows.row}>
      <div>
        <div className={rows.name}>
          {browser}
          {isThisOne ? <span className={rows.more}> (this one)</span> : null}
        </div>
        <div className={rows.more}>
          signed in <Time at={createdAt} /> · last used <Time at={lastSeenAt} />
        </div>
      </div>
      {isThisOne ? null : (
        <div className={rows.actions}>
          <Button
            variant="default"
            loading={isBusy}
            aria-label={`Sign out: ${browser}`}
            onClick={() => void run(() => call("DELETE", `/me/sessions/${id}`))}
          >
            Sign out
          </Button>
        </div>
      )}
      {error ? (
        <div className={rows.wide}>
          <ErrorNotice error={error} />
        </div>
      ) : null}
    </li>
  );
}
