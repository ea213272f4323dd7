import type { Metadata } from "next";
import { Members } from "#components/members/members.tsx";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { can } from "#lib/auth/policy.ts";
import { scopeOfPage } from "#lib/edge/page.ts";
import { listOpenInvitations } from "#lib/invitations/service.ts";
import { listWorkspaceMembers } from "#lib/workspaces/service.ts";

export const metadata: Metadata = { title: "Members" };

type Props = { readonly params: Promise<{ readonly workspace: string }> };

export default async function MembersPage({ params }: Props) {
  const { workspace } = await params;
  const scope = await scopeOfPage(workspace);
  const { userId, role } = scope.actor;
  const [members, invitations] = await Promise.all([
    listWorkspaceMembers(scope),
    can(scope.actor, "invitation:read") ? listOpenInvitations(scope) : null,
  ]);
  return (
    <Page>
      <PageHeader title="Members" lead="Who reads and writes here." />
      <Members slug={workspace} actor={{ userId, role }} members={members} invitations={invitations} />
    </Page>
  );
}
