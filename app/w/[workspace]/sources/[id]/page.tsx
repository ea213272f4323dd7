import type { Metadata } from "next";
import { SourcePage } from "#components/sources/source-page.tsx";
import { InTrash } from "#components/dossier/in-trash.tsx";
import { can } from "#lib/auth/policy.ts";
import { getSource } from "#lib/sources/service.ts";
import { openSource } from "#lib/dossiers/service.ts";
import { idOfPage, orInTrash, scopeOfPage } from "#lib/edge/page.ts";

type Props = { readonly params: Promise<{ readonly workspace: string; readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const source = await orInTrash(getSource(await scopeOfPage(workspace), idOfPage(id)));
  return { title: source ? source.title : "A deleted source" };
}

/** One source: everything that cites it. */
export default async function SourceDossierPage({ params }: Props) {
  const { workspace, id } = await params;
  const scope = await scopeOfPage(workspace);
  const dossier = await orInTrash(openSource(scope, idOfPage(id)));
  if (dossier) return <SourcePage dossier={dossier} />;
  return <InTrash what="source" workspace={workspace} id={id} mayRestore={can(scope.actor, "source:trash")} />;
}
