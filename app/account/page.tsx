import type { Metadata } from "next";
import { NameForm } from "#components/account/name-form.tsx";
import { OwnWorkspaces } from "#components/account/own-workspaces.tsx";
import { PasswordForm } from "#components/account/password-form.tsx";
import { Sessions } from "#components/account/sessions.tsx";
import { PlainFrame } from "#components/frame/plain-frame.tsx";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { personOfPage } from "#lib/edge/page.ts";
import { listOwnSessions } from "#lib/users/service.ts";
import { listOwnWorkspaces } from "#lib/workspaces/service.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const { id, name, email, sessionId } = await personOfPage();
  const [sessions, workspaces] = await Promise.all([listOwnSessions(id, sessionId), listOwnWorkspaces(id)]);
  return (
    <PlainFrame person={{ name, email }} workspace={workspaces[0]}>
      <Page>
        <PageHeader title="Your account" />
        <Section title="You" lead="Your name stands beside everything you write.">
          <NameForm person={{ name, email }} />
        </Section>
        <Section title="Password" lead="Changing it signs out every other browser.">
          <PasswordForm email={email} />
        </Section>
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
