import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "#components/door/door.tsx";
import { NewInstallation } from "#components/door/new-installation.tsx";
import { ProviderButton } from "#components/door/provider-button.tsx";
import { SignInForm } from "#components/door/sign-in-form.tsx";
import { RefusalNotice } from "#components/ui/refusal-notice.tsx";
import { findPerson } from "#lib/auth/principal.ts";
import { env } from "#lib/env.ts";
import { refusalIn } from "#lib/identities/model.ts";
import { nextPath } from "#lib/users/next-path.ts";
import { hasUsers } from "#lib/users/service.ts";

export const metadata: Metadata = { title: "Sign in" };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, ...query } = await searchParams;
  const path = nextPath(typeof next === "string" ? next : undefined);
  if (await findPerson()) redirect(path);
  if (!(await hasUsers())) return <NewInstallation />;
  const provider = env.provider();
  return (
    <Door
      title="Sign in"
      {...(path === "/" ? {} : { lead: "Sign in to go on to the page you asked for." })}
      aside="No account yet? Ask an owner or an editor of the workspace for an invitation link. Forgot your password? Whoever runs this server can make you a link to set a new one."
    >
      <RefusalNotice sentence={refusalIn(query)} />
      <SignInForm next={path} />
      {provider ? <ProviderButton name={provider.name} next={path} /> : null}
    </Door>
  );
}
