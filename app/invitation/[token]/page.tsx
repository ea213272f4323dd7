import type { Metadata } from "next";
import Link from "next/link";
import { AcceptInvitation } from "#components/door/accept-invitation.tsx";
import { ClosedInvitation } from "#components/door/closed-invitation.tsx";
import { Door } from "#components/door/door.tsx";
import { InvitationForm } from "#components/door/invitation-form.tsx";
import { ProviderButton } from "#components/door/provider-button.tsx";
import { AlreadyMember } from "#components/door/already-member.tsx";
import { aRole, wholeRoleWords } from "#components/members/role-words.ts";
import { findPerson } from "#lib/auth/principal.ts";
import { env } from "#lib/env.ts";
import { openInvitation } from "#lib/invitations/service.ts";

export const metadata: Metadata = { title: "Invitation" };

type Props = { readonly params: Promise<{ readonly token: string }> };

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const person = await findPerson();
  const invitation = await openInvitation(token, person?.id ?? null);
  if (invitation?.state !== "open") return <ClosedInvitation invitation={invitation} />;
  const { workspace, role, inviter, slug } = invitation;
  if (slug) return <AlreadyMember workspace={workspace} slug={slug} />;
  const lead = `${inviter} invites you to be ${aRole[role]}. ${wholeRoleWords[role]}`;
  const provider = env.provider();
  const back = `/sign-in?next=${encodeURIComponent(`/invitation/${token}`)}`;
  if (person)
    return (
      <Door title={`Join ${workspace}`} lead={lead}>
        <AcceptInvitation token={token} name={person.name} />
      </Door>
    );
  return (
    <Door
      title={`Join ${workspace}`}
      lead={lead}
      aside={<Link href={back}>I have an account here: sign in to join</Link>}
    >
      <InvitationForm token={token} />
      {provider ? <ProviderButton name={provider.name} next={`/invitation/${token}`} /> : null}
    </Door>
  );
}
