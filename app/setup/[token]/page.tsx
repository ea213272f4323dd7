import type { Metadata } from "next";
import { Door } from "#components/door/door.tsx";
import { NewInstallation } from "#components/door/new-installation.tsx";
import { SetupForm } from "#components/door/setup-form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { env } from "#lib/env.ts";
import { isSetupOpen } from "#lib/setup/service.ts";
import { hasUsers } from "#lib/users/service.ts";

export const metadata: Metadata = { title: "Set up" };

type Props = { readonly params: Promise<{ readonly token: string }> };

export default async function SetupPage({ params }: Props) {
  const { token } = await params;
  const provider = env.provider();
  if (await isSetupOpen(token))
    return (
      <Door
        {...(provider
          ? {
              aside: `The first account has a password. Afterwards you connect it with ${provider.name} on your account's page, and others can sign in that way, too.`,
            }
          : {})}
        title="Welcome to Touchstone"
        lead="You are the first one here. Make your account and a first workspace; others come in by links that you send them."
      >
        <SetupForm token={token} />
      </Door>
    );
  if (!(await hasUsers())) return <NewInstallation />;
  return (
    <Door
      title="This link has done its work"
      lead="The owner's account is made, so the setup link is spent. If that was you, sign in. Otherwise ask the owner for an invitation."
    >
      <LinkButton href="/sign-in" size="md">
        Sign in
      </LinkButton>
    </Door>
  );
}
