import type { Metadata } from "next";
import { Settings } from "#components/settings/settings.tsx";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { scopeOfPage } from "#lib/edge/page.ts";
import { listOwnTokens } from "#lib/tokens/service.ts";
import { getWorkspace } from "#lib/workspaces/service.ts";

export const metadata: Metadata = { title: "Settings" };

type Props = { readonly params: Promise<{ readonly workspace: string }> };

export default async function SettingsPage({ params }: Props) {
  const scope = await scopeOfPage((await params).workspace);
  const { userId, role } = scope.actor;
  const [workspace, tokens] = await Promise.all([getWorkspace(scope), listOwnTokens(scope)]);
  return (
    <Page>
      <PageHeader title="Settings" />
      <Settings actor={{ userId, role }} workspace={workspace} tokens={tokens} />
    </Page>
  );
}
