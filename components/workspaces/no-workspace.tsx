import { PlainFrame } from "#components/frame/plain-frame.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";

/** Where somebody lands who is in no workspace, or no longer in any. */
export function NoWorkspace({ person }: { readonly person: { readonly name: string; readonly email: string } }) {
  return (
    <PlainFrame person={person}>
      <Page>
        <PageHeader title={`Welcome, ${person.name}`} />
        <EmptyState
          title="You are in no workspace yet"
          action={<LinkButton href="/workspaces/new">Make a workspace</LinkButton>}
        >
          A workspace holds the documents of one newsroom or class, with everybody&rsquo;s notes. Open the invitation
          link that somebody sent you, or make a workspace of your own and invite others.
        </EmptyState>
      </Page>
    </PlainFrame>
  );
}
