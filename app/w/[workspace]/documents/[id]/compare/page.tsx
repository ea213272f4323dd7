import type { Metadata } from "next";
import { ComparisonPage } from "#components/history/comparison-page.tsx";
import { idOfPage, numberOfPage, orNotFound, scopeOfPage } from "#lib/edge/page.ts";
import { compareRevisions } from "#lib/history/service.ts";

export const metadata: Metadata = { title: "Compare revisions" };

type Props = {
  readonly params: Promise<{ readonly workspace: string; readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

/** Two revisions of a document side by side. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const { from, to, whole } = await searchParams;
  const scope = await scopeOfPage(workspace);
  const wanted = {
    from: from === undefined ? undefined : numberOfPage(from),
    to: to === undefined ? undefined : numberOfPage(to),
    isWhole: whole !== undefined,
  };
  return <ComparisonPage view={await orNotFound(compareRevisions(scope, idOfPage(id), wanted))} />;
}
