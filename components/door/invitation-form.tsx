"use client";
import { Button, Stack } from "@mantine/core";
import { z } from "zod";
import { call } from "#components/api/client.ts";
import { leaveFor, signIn } from "#components/api/session.ts";
import { useForm } from "#components/api/use-form.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { acceptInvitationSchema } from "#lib/invitations/model.ts";
import { PersonFields } from "./person-fields.tsx";

const answerSchema = z.object({ workspace: z.string() });

/** Accepting an invitation as somebody new: an account is made, and one is in. */
export function InvitationForm({ token }: { readonly token: string }) {
  const { form, field, isBusy, error } = useForm({
    schema: acceptInvitationSchema.required({ person: true }),
    read: (text) => ({
      token,
      person: { name: text("person.name"), email: text("person.email"), password: text("person.password") },
    }),
    send: async (acceptance) => {
      const { workspace } = await call("POST", "/invitations/accept", { body: acceptance }, answerSchema);
      const path = `/w/${workspace}/documents`;
      const hasSignedIn = await signIn(acceptance.person).then(
        () => true,
        () => false,
      );
      await leaveFor(hasSignedIn ? path : `/sign-in?next=${encodeURIComponent(path)}`);
    },
  });
  return (
    <form {...form} aria-label="Make an account">
      <Stack>
        {error ? <ErrorNotice error={error} /> : null}
        <PersonFields field={field} />
        <Button type="submit" size="md" mt="xs" loading={isBusy}>
          Make an account and join
        </Button>
      </Stack>
    </form>
  );
}
