import type { Metadata } from "next";
import { ClaimPage } from "#components/claims/claim-page.tsx";
import { InTrash } from "#components/dossier/in-trash.tsx";
import { can } from "#lib/auth/policy.ts";
import { getClaim } from "#lib/claims/service.ts";
import { openClaim } from "#lib/dossiers/service.ts";
import { idOfPage, orInTrash, scopeOfPage } from "#lib/edge/page.ts";

type Props = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const claim = await orInTrash(getClaim(await scopeOfPage(workspace), idOfPage(id)));
  return { title: claim ? `${claim.number}. ${claim.statement}` : "A deleted claim" };
}

/** One claim: everything said of it, everywhere. */
export default async function ClaimDossierPage({ params }: Props) {
  const { workspace, id } = await params;
  const scope = await scopeOfPage(workspace);
  const dossier = await orInTrash(openClaim(scope, idOfPage(id)));
  if (dossier) return <ClaimPage dossier={dossier} />;
  return <InTrash what="claim" workspace={workspace} id={id} mayRestore={can(scope.actor, "claim:trash")} />;
}
