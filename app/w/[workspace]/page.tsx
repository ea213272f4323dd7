import { redirect } from "next/navigation";

type Props = { readonly params: Promise<{ readonly workspace: string }> };

/** A workspace opens with its documents. */
export default async function WorkspacePage({ params }: Props) {
  redirect(`/w/${(await params).workspace}/documents`);
}
