import { notFound } from "next/navigation";
import { scopeOfPage } from "#lib/edge/page.ts";

type Props = { readonly params: Promise<{ readonly workspace: string }> };

/** An address in a workspace at which there is nothing: said within its frame, to its members. */
export default async function ElsewherePage({ params }: Props) {
  await scopeOfPage((await params).workspace);
  notFound();
}
