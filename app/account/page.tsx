import type { Metadata } from "next";
import { Connection } from "#components/account/connection.tsx";
import { NameForm } from "#components/account/name-form.tsx";
import { OwnWorkspaces } from "#components/account/own-workspaces.tsx";
import { PasswordForm } from "#components/account/password-form.tsx";
import { Sessions } from "#components/account/sessions.tsx";
import { PlainFrame } from "#components/frame/plain-frame.tsx";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { RefusalNotice } from "#components/ui/refusal-notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { personOfPage } from "#lib/edge/page.ts";
import { refusalIn } from "#lib/identities/model.ts";
import { loadWaysIn } from "#lib/identities/service.ts";
import { listOwnSessions } from "#lib/users/service.ts";
import { listOwnWorkspaces } from "#lib/workspaces/service.ts";

export const metadata: Metadata = { title: "Your account" };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountPage({ searchParams }: Props) {
  const { id, name, email, sessionId } = await personOfPage();
  const [sessions, workspaces, ways, query] = await Promise.all([
    listOwnSessions(id, sessionId),
    listOwnWorkspaces(id),
    loadWaysIn({ id, email }),
    searchParams,
  ]);
  return (
    <PlainFrame person={{ name, email }} workspace={workspaces[0]}>
      <Page>
        <PageHeader title="Your account" />
        <RefusalNotice sentence={refusalIn(query)} />
        <Section title="You" lead="Your name stands beside everything you write.">
          <NameForm person={{ name, email }} />
        </Section>
        {ways.hasPassword ? (
          <Section title="Password" lead="Changing it signs out every other browser.">
            <PasswordForm email={email} />
          </Section>
        ) : null}
        {ways.provider === null ? null : (
          <Section
            title={ways.provider}
            lead={
              ways.hasPassword
                ? "Sign in with the account you have there, if it has the same e-mail address."
                : "You have no password here. Whoever runs this server can make you a link to set one."
            }
          >
            <Connection {...ways} provider={ways.provider} />
          </Section>
        )}
        <Section
          title="Signed-in browsers"
          lead="If you do not know one of them, sign it out and change your password."
        >
          <Sessions sessions={sessions} />
        </Section>
        <Section title="Workspaces" lead="Each has its own people, documents and API tokens.">
          <OwnWorkspaces workspaces={workspaces} />
        </Section>
      </Page>
    </PlainFrame>
  );
}
