import type { ReactNode } from "react";
import { WorkspaceFrame } from "#components/frame/workspace-frame.tsx";
import { personOfPage, scopeOfPage } from "#lib/edge/page.ts";
import { listOwnWorkspaces, openWorkspace } from "#lib/workspaces/service.ts";

type Props = { readonly children: ReactNode; readonly params: Promise<{ readonly workspace: string }> };

/** The frame around the pages of a workspace. It decides nothing: every page asks for its own scope. */
export default async function WorkspaceLayout({ children, params }: Props) {
  const person = await personOfPage();
  const scope = await scopeOfPage((await params).workspace);
  const [workspace, workspaces] = await Promise.all([openWorkspace(scope), listOwnWorkspaces(person.id)]);
  return (
    <WorkspaceFrame workspace={workspace} workspaces={workspaces} person={{ name: person.name, email: person.email }}>
      {children}
    </WorkspaceFrame>
  );
}
