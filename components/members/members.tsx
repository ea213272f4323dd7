import { Section } from "#components/ui/section.tsx";
import rows from "#components/ui/rows.module.css";
import { can, roles, type Actor } from "#lib/auth/policy.ts";
import type { Invitation } from "#lib/invitations/model.ts";
import type { Member } from "#lib/workspaces/model.ts";
import { InviteForm } from "./invite-form.tsx";
import { MemberRow } from "./member-row.tsx";
import { OpenInvitations } from "./open-invitations.tsx";
import { RoleTable } from "./role-table.tsx";

type Props = {
  readonly slug: string;
  readonly actor: Actor;
  readonly members: readonly Member[];
  /** Null for those who may not see them. */
  readonly invitations: readonly Invitation[] | null;
};

/** Who is in the workspace, who is invited, and what each role may do. */
export function Members({ slug, actor, members, invitations }: Props) {
  const owners = members.filter(({ role }) => role === "owner");
  const invitable = roles.filter((role) => can(actor, "invitation:create", { role }));
  return (
    <>
      <Section title="People" lead={members.length === 1 ? "Only you, so far." : `${members.length} people.`}>
        <ul className={rows.rows}>
          {members.map((member) => (
            <MemberRow
              key={member.id}
              slug={slug}
              member={member}
              isSelf={member.id === actor.userId}
              mayChange={can(actor, "member:change")}
              isOnlyOwner={member.role === "owner" && owners.length === 1}
            />
          ))}
        </ul>
      </Section>
      {invitable.length > 0 ? (
        <Section title="Invite somebody" lead="No mail is sent. You get a link, and pass it on in your own way.">
          <InviteForm slug={slug} roles={invitable} />
        </Section>
      ) : null}
      {invitations ? (
        <Section title="Open invitations" lead="Links that nobody has used yet.">
          <OpenInvitations slug={slug} actor={actor} invitations={invitations} />
        </Section>
      ) : null}
      <Section title="Roles" lead="Each may do what those before it may, and more.">
        <RoleTable />
      </Section>
    </>
  );
}
