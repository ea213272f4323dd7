import type { Metadata } from "next";
import { NotYours } from "#components/documents/not-yours.tsx";
import { ReturnPage } from "#components/documents/returns/return-page.tsx";
import { idOfPage, orNotFound, scopeOfPage } from "#lib/edge/page.ts";
import { openReturn } from "#lib/returns/service.ts";
import { listAdders } from "#lib/workspaces/service.ts";

export const metadata: Metadata = { title: "Bring comments back" };

type Props = {
  readonly params: Promise<{ readonly workspace: string; readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

/** Where a file that went out from here brings what people wrote in it elsewhere. */
export default async function ReturnsPage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const { file } = await searchParams;
  const scope = await scopeOfPage(workspace);
  const view = await orNotFound(openReturn(scope, idOfPage(id), typeof file === "string" ? idOfPage(file) : null));
  if (view.mayBring) return <ReturnPage key={view.file?.id ?? "none"} view={view} />;
  return (
    <NotYours
      workspace={workspace}
      adders={await listAdders(scope)}
      title="Bring comments back"
      what="Only owners and editors can bring comments back"
      wish="have a file's comments brought in"
      back={{ href: `/w/${workspace}/documents/${view.document.id}`, words: "Back to the text" }}
    />
  );
}
