import type { Metadata } from "next";
import { RevisionPage } from "#components/history/revision-page.tsx";
import { ContentView } from "#components/text/content-view.tsx";
import { idOfPage, numberOfPage, orNotFound, scopeOfPage } from "#lib/edge/page.ts";
import { openRevision } from "#lib/history/service.ts";
import { picturesPath } from "#lib/pictures/model.ts";

type Props = {
  readonly params: Promise<{ readonly workspace: string; readonly id: string; readonly number: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, number } = await params;
  await scopeOfPage(workspace);
  return { title: `Revision ${numberOfPage(number)}` };
}

/** One revision of a document, whatever becomes of it later. */
export default async function DocumentRevisionPage({ params }: Props) {
  const { workspace, id, number } = await params;
  const scope = await scopeOfPage(workspace);
  const { view, content, starts } = await orNotFound(openRevision(scope, idOfPage(id), numberOfPage(number)));
  return (
    <RevisionPage key={`${id}-${number}`} view={view}>
      <ContentView
        content={content}
        blockProps={(index) => ({ "data-start": starts[index] ?? 0 })}
        picturesAt={picturesPath(workspace)}
        leadsToNotes
      />
    </RevisionPage>
  );
}
