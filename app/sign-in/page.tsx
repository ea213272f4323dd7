import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "#components/door/door.tsx";
import { NewInstallation } from "#components/door/new-installation.tsx";
import { SignInForm } from "#components/door/sign-in-form.tsx";
import { findPerson } from "#lib/auth/principal.ts";
import { nextPath } from "#lib/users/next-path.ts";
import { hasUsers } from "#lib/users/service.ts";

export const metadata: Metadata = { title: "Sign in" };

type Props = { readonly searchParams: Promise<{ readonly next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const path = nextPath(typeof next === "string" ? next : undefined);
  if (await findPerson()) redirect(path);
  if (!(await hasUsers())) return <NewInstallation />;
  return (
    <Door
      title="Sign in"
      {...(path === "/" ? {} : { lead: "Sign in to go on to the page you asked for." })}
      aside="No account yet? Ask an owner or an editor of the workspace for an invitation link. Forgot your password? Whoever runs this server can make you a link to set a new one."
    >
      <SignInForm next={path} />
    </Door>
  );
}
