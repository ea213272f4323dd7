import type { Metadata } from "next";
import { TrashList } from "#components/trash/trash-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { scopeOfPage } from "#lib/edge/page.ts";
import { listTrashEntries } from "#lib/trash/service.ts";

export const metadata: Metadata = { title: "Trash" };

type Props = { readonly params: Promise<{ readonly workspace: string }> };

/** What was deleted in a workspace. */
export default async function TrashPage({ params }: Props) {
  const { workspace } = await params;
  const entries = await listTrashEntries(await scopeOfPage(workspace));
  return (
    <Page>
      <TrashList workspace={workspace} entries={entries} />
    </Page>
  );
}
