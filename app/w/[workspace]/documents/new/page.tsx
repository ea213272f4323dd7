import type { Metadata } from "next";
import { NewDocument } from "#components/documents/new/new-document.tsx";
import { NotYours } from "#components/documents/not-yours.tsx";
import { mayAddDocuments } from "#lib/documents/service.ts";
import { scopeOfPage } from "#lib/edge/page.ts";
import { listAdders } from "#lib/workspaces/service.ts";

export const metadata: Metadata = { title: "Add documents" };

type Props = { readonly params: Promise<{ readonly workspace: string }> };

/** Where a text is brought in. */
export default async function NewDocumentPage({ params }: Props) {
  const { workspace } = await params;
  const scope = await scopeOfPage(workspace);
  if (!mayAddDocuments(scope)) return <NotYours workspace={workspace} adders={await listAdders(scope)} />;
  return <NewDocument workspace={workspace} owner={scope.actor.userId} />;
}
