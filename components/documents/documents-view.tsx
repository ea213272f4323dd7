"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import Link from "next/link";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { DocumentsView as View } from "#lib/documents/model.ts";
import { Adders } from "./adders.tsx";
import { DocumentList } from "./document-list.tsx";
import { DocumentTools } from "./document-tools.tsx";
import { NoDocuments } from "./no-documents.tsx";

type Props = { readonly workspace: string; readonly view: View; readonly adders: readonly string[] };

/** The documents of a workspace: finding one, adding one. */
export function DocumentsView({ workspace, view, adders }: Props) {
  const { q, sort, page, mayAdd } = view;
  const isEmpty = q === "" && page.items.length === 0;
  // A list begins anew when other documents come from the server than those it began with.
  const key = [q, sort, ...page.items.map(({ id, version }) => `${id}:${version}`)].join(" ");
  return (
    <Page>
      <PageHeader
        title="Documents"
        lead={mayAdd ? "Articles, drafts and readings under scrutiny." : <Adders names={adders} />}
        actions={mayAdd && !isEmpty ? <AddButton workspace={workspace} /> : null}
      />
      {isEmpty ? (
        <NoDocuments mayAdd={mayAdd} action={mayAdd ? <AddButton workspace={workspace} /> : null} />
      ) : (
        <>
          <DocumentTools q={q} sort={sort} />
          <DocumentList key={key} workspace={workspace} view={view} />
        </>
      )}
    </Page>
  );
}

function AddButton({ workspace }: { readonly workspace: string }) {
  return (
    <Button component={Link} href={`/w/${workspace}/documents/new`} leftSection={<IconPlus size={16} aria-hidden />}>
      Add document
    </Button>
  );
}
