import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

type Props = { readonly title: string; readonly workspace: string; readonly document: string };

/** Stands where texts are changed, for a PDF. */
export function StaysAsItIs({ title, workspace, document }: Props) {
  const action = (
    <LinkButton variant="default" href={`/w/${workspace}/documents/${document}`}>
      Back to the pages
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader title={title} />
      <EmptyState title="The text of a PDF stays as it is" action={action}>
        <p>
          It is what stands on its pages. A newer state of the file becomes a document of its own, and both can name the
          same claims.
        </p>
      </EmptyState>
    </Page>
  );
}
