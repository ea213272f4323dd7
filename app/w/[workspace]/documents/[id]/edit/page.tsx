import type { Metadata } from "next";
import { NotYours } from "#components/documents/not-yours.tsx";
import { StaysAsItIs } from "#components/documents/stays-as-it-is.tsx";
import { EditorPage } from "#components/editor/editor-page.tsx";
import { idOfPage, orNotFound, scopeOfPage } from "#lib/edge/page.ts";
import { hasPages, loadDocument } from "#lib/documents/service.ts";
import { mayWrite, openEditor } from "#lib/editing/service.ts";
import { listAdders } from "#lib/workspaces/service.ts";

export const metadata: Metadata = { title: "Edit the text" };

type Props = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

/** Where a text is written on: one's own draft of it, until it is saved as a revision. */
export default async function EditPage({ params }: Props) {
  const { workspace, id } = await params;
  const scope = await scopeOfPage(workspace);
  const document = await orNotFound(loadDocument(scope, idOfPage(id)));
  if (await hasPages(scope, document))
    return <StaysAsItIs title="Edit the text" workspace={workspace} document={document.id} />;
  if (mayWrite(scope)) return <EditorPage key={id} view={await orNotFound(openEditor(scope, document.id))} />;
  return (
    <NotYours
      workspace={workspace}
      adders={await listAdders(scope)}
      title="Edit the text"
      what="Only owners and editors can change a text"
      wish="have the text changed"
      back={{ href: `/w/${workspace}/documents/${document.id}`, words: "Back to the text" }}
    />
  );
}
