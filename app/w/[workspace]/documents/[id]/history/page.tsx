import type { Metadata } from "next";
import { HistoryPage } from "#components/history/history-page.tsx";
import { idOfPage, orNotFound, scopeOfPage } from "#lib/edge/page.ts";
import { openHistory } from "#lib/history/service.ts";

export const metadata: Metadata = { title: "Revisions" };

type Props = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

/** The revisions of a document. */
export default async function DocumentHistoryPage({ params }: Props) {
  const { workspace, id } = await params;
  const scope = await scopeOfPage(workspace);
  return <HistoryPage view={await orNotFound(openHistory(scope, idOfPage(id)))} />;
}
