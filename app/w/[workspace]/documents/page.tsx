import type { Metadata } from "next";
import { DocumentsView } from "#components/documents/documents-view.tsx";
import { viewDocuments } from "#lib/documents/service.ts";
import { scopeOfPage } from "#lib/edge/page.ts";
import { listAdders } from "#lib/workspaces/service.ts";

export const metadata: Metadata = { title: "Documents" };

type Props = {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

/** The documents of the workspace. */
export default async function DocumentsPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const scope = await scopeOfPage(workspace);
  const [view, adders] = await Promise.all([viewDocuments(scope, await searchParams), listAdders(scope)]);
  return <DocumentsView workspace={workspace} view={view} adders={adders} />;
}
