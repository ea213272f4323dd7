import type { Metadata } from "next";
import { NotYours } from "#components/documents/not-yours.tsx";
import { StaysAsItIs } from "#components/documents/stays-as-it-is.tsx";
import { NewRevision } from "#components/documents/revise/new-revision.tsx";
import { idOfPage, orNotFound, scopeOfPage } from "#lib/edge/page.ts";
import { openHistory } from "#lib/history/service.ts";
import { listAdders } from "#lib/workspaces/service.ts";

export const metadata: Metadata = { title: "New revision" };

type Props = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

/** Where a new state of a text is brought in: the author has sent another file. */
export default async function NewRevisionPage({ params }: Props) {
  const { workspace, id } = await params;
  const scope = await scopeOfPage(workspace);
  const { document, mayRevise } = await orNotFound(openHistory(scope, idOfPage(id)));
  if (document.isPaged) return <StaysAsItIs title="New revision" workspace={workspace} document={document.id} />;
  if (!mayRevise)
    return (
      <NotYours
        workspace={workspace}
        adders={await listAdders(scope)}
        title="New revision"
        what="Only owners and editors can add a revision"
        wish="have the text changed"
        back={{ href: `/w/${workspace}/documents/${document.id}`, words: "Back to the text" }}
      />
    );
  return <NewRevision document={document} owner={scope.actor.userId} />;
}
