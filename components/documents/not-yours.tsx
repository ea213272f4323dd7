import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Adders } from "./adders.tsx";

type Props = {
  readonly workspace: string;
  readonly adders: readonly string[];
  readonly title?: string;
  /** What only others can do, as a sentence. */
  readonly what?: string;
  /** What one would ask them for. */
  readonly wish?: string;
  readonly back?: { readonly href: string; readonly words: string };
};

/** Stands where documents are added, or changed, for those who cannot. */
export function NotYours({
  workspace,
  adders,
  title = "Add a document",
  what = "Only owners and editors can add documents",
  wish = "have a document added here",
  back = { href: `/w/${workspace}/documents`, words: "Back to the documents" },
}: Props) {
  const action = (
    <LinkButton variant="default" href={back.href}>
      {back.words}
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader title={title} />
      <EmptyState title={what} action={action}>
        <Adders names={adders} wish={wish} />
      </EmptyState>
    </Page>
  );
}
