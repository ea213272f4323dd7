import type { Metadata } from "next";
import { PlainFrame } from "#components/frame/plain-frame.tsx";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { NewWorkspaceForm } from "#components/workspaces/new-workspace-form.tsx";
import { personOfPage } from "#lib/edge/page.ts";
import { listOwnWorkspaces } from "#lib/workspaces/service.ts";

export const metadata: Metadata = { title: "New workspace" };

export default async function NewWorkspacePage() {
  const { id, name, email } = await personOfPage();
  const [last] = await listOwnWorkspaces(id);
  return (
    <PlainFrame person={{ name, email }} workspace={last}>
      <Page>
        <PageHeader
          title="New workspace"
          lead="It has its own documents, claims, sources and people. You will be its owner."
        />
        <NewWorkspaceForm />
      </Page>
    </PlainFrame>
  );
}
