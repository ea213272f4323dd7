"use client";
import { Button, Group, Stack } from "@mantine/core";
import { z } from "zod";
import { call } from "#components/api/client.ts";
import { leaveFor, signOut } from "#components/api/session.ts";
import { useWrite } from "#components/api/use-write.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";

const answerSchema = z.object({ workspace: z.string() });

/** Accepting an invitation as whoever is signed in, or signing out to accept it as somebody else. */
export function AcceptInvitation({ token, name }: { readonly token: string; readonly name: string }) {
  const { run, isBusy, error } = useWrite();
  const accept = () =>
    run(async () => {
      const { workspace } = await call("POST", "/invitations/accept", { body: { token } }, answerSchema);
      await leaveFor(`/w/${workspace}/documents`);
    });
  const changePerson = () => run(() => signOut());
  return (
    <Stack>
      {error ? <ErrorNotice error={error} /> : null}
      <Group>
        <Button size="md" onClick={() => void accept()} loading={isBusy}>
          Join as {name}
        </Button>
        <Button size="md" variant="default" onClick={() => void changePerson()} disabled={isBusy}>
          I am somebody else
        </Button>
      </Group>
    </Stack>
  );
}
