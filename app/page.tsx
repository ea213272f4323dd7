import { redirect } from "next/navigation";
import { NewInstallation } from "#components/door/new-installation.tsx";
import { Welcome } from "#components/door/welcome.tsx";
import { NoWorkspace } from "#components/workspaces/no-workspace.tsx";
import { findPerson } from "#lib/auth/principal.ts";
import { hasUsers } from "#lib/users/service.ts";
import { listOwnWorkspaces } from "#lib/workspaces/service.ts";

/** The way in: to the workspace opened last, or to what has to come before. */
export default async function StartPage() {
  const person = await findPerson();
  if (!person) return (await hasUsers()) ? <Welcome /> : <NewInstallation />;
  const [last] = await listOwnWorkspaces(person.id);
  if (last) redirect(`/w/${last.slug}/documents`);
  return <NoWorkspace person={{ name: person.name, email: person.email }} />;
}
