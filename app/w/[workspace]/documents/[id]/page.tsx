import type { Metadata } from "next";
import { Desk } from "#components/desk/desk.tsx";
import { EarlyFileScript } from "#components/pages/early-file-script.tsx";
import { PagesDesk } from "#components/pages/pages-desk.tsx";
import { fileAddress } from "#components/pages/pdf-file.ts";
import { ContentView } from "#components/text/content-view.tsx";
import { openDesk } from "#lib/desk/service.ts";
import { loadDocument } from "#lib/documents/service.ts";
import { orNotFound, scopeOfPage } from "#lib/edge/page.ts";
import { picturesPath } from "#lib/pictures/model.ts";

type Props = {
  readonly params: Promise<{ readonly workspace: string; readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const { title } = await orNotFound(loadDocument(await scopeOfPage(workspace), id));
  return { title };
}

/** The desk of a document. */
export default async function DeskPage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const scope = await scopeOfPage(workspace);
  const { view, text } = await orNotFound(openDesk(scope, id));
  const { pages, revision } = view.document;
  const key = `${id}-${revision}`;
  if (pages)
    return (
      <>
        <EarlyFileScript address={fileAddress(workspace, view.document.original?.id ?? "")} />
        <PagesDesk key={key} view={view} pages={pages} parameters={await searchParams} />
      </>
    );
  return (
    <Desk key={key} view={view} parameters={await searchParams}>
      {text ? (
        <ContentView
          content={text.content}
          blockProps={(index) => ({ "data-start": text.starts[index] ?? 0 })}
          picturesAt={picturesPath(workspace)}
          leadsToNotes
        />
      ) : null}
    </Desk>
  );
}
