import type { Metadata } from "next";
import { ClaimList } from "#components/claims/claim-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { openClaims } from "#lib/dossiers/service.ts";
import { scopeOfPage } from "#lib/edge/page.ts";
import { claimSearchSchema } from "#lib/ledger/claim-search.ts";

export const metadata: Metadata = { title: "Claims" };

type Props = {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

/** The claim ledger of a workspace. */
export default async function ClaimsPage({ params, searchParams }: Props) {
  const scope = await scopeOfPage((await params).workspace);
  const list = await openClaims(scope, claimSearchSchema.parse(await searchParams));
  return (
    <Page>
      <ClaimList list={list} />
    </Page>
  );
}
