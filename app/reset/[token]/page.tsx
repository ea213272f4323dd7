import type { Metadata } from "next";
import { Door } from "#components/door/door.tsx";
import { ResetForm } from "#components/door/reset-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { findResetLink } from "#lib/users/service.ts";

export const metadata: Metadata = { title: "New password" };

type Props = { readonly params: Promise<{ readonly token: string }> };

export default async function ResetPage({ params }: Props) {
  const { token } = await params;
  const person = await findResetLink(token);
  if (!person)
    return (
      <Door
        title="This link has done its work"
        lead="It sets a password once, within a day of being made. If you have set yours, sign in; otherwise ask whoever runs this server for a new link."
      >
        <LinkButton href="/sign-in" size="md">
          Sign in
        </LinkButton>
      </Door>
    );
  return (
    <Door
      title="Choose a new password"
      lead={`${person.name}, every browser you are signed in with will be signed out, and you go on here. API tokens go on working until you revoke them, in the settings of their workspace.`}
    >
      <ResetForm token={token} email={person.email} />
    </Door>
  );
}
