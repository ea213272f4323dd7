import type { Metadata } from "next";
import { SourceList } from "#components/sources/source-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { openSources } from "#lib/dossiers/service.ts";
import { scopeOfPage } from "#lib/edge/page.ts";
import { sourceSearchSchema } from "#lib/sources/source-search.ts";

export const metadata: Metadata = { title: "Sources" };

type Props = {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

/** The sources of a workspace. */
export default async function SourcesPage({ params, searchParams }: Props) {
  const scope = await scopeOfPage((await params).workspace);
  const list = await openSources(scope, sourceSearchSchema.parse(await searchParams));
  return (
    <Page>
      <SourceList list={list} />
    </Page>
  );
}
