import { Button } from "@mantine/core";
import Link from "next/link";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Adders } from "./adders.tsx";

type Props = { readonly workspace: string; readonly adders: readonly string[] };

/** Stands where documents are added, for those who cannot. */
export function NotYours({ workspace, adders }: Props) {
  const back = (
    <Button variant="default" component={Link} href={`/w/${workspace}/documents`}>
      Back to the documents
    </Button>
  );
  return (
    <Page>
      <PageHeader title="Add a document" />
      <EmptyState title="Only owners and editors can add documents" action={back}>
        <Adders names={adders} />
      </EmptyState>
    </Page>
  );
}
