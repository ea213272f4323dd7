"use client";
import { Button } from "@mantine/core";
import { call, workspacePath } from "#components/api/client.ts";
import { useWrite } from "#components/api/use-write.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import rows from "#components/ui/rows.module.css";
import { Time } from "#components/ui/time.tsx";
import { can, type Actor } from "#lib/auth/policy.ts";
import type { Invitation } from "#lib/invitations/model.ts";
import { aRole } from "./role-words.ts";

type Props = {
  readonly slug: string;
  readonly actor: Actor;
  readonly invitations: readonly Invitation[];
};

/** The invitations nobody has accepted yet, each with the way to take it back. */
export function OpenInvitations({ slug, actor, invitations }: Props) {
  if (invitations.length === 0) return <p className={rows.more}>No invitation is waiting to be accepted.</p>;
  return (
    <ul className={rows.rows}>
      {invitations.map((invitation) => (
        <OpenInvitation
          key={invitation.id}
          slug={slug}
          invitation={invitation}
          mayWithdraw={can(actor, "invitation:revoke", { authorId: invitation.createdBy.id })}
        />
      ))}
    </ul>
  );
}

type RowProps = { readonly slug: string; readonly invitation: Invitation; readonly mayWithdraw: boolean };

function OpenInvitation({ slug, invitation, mayWithdraw }: RowProps) {
  const { run, isBusy, error } = useWrite();
  const { id, role, note, createdBy, createdAt, expiresAt } = invitation;
  const name = note || `For ${aRole[role]}`;
  const withdraw = () => run(() => call("DELETE", `${workspacePath(slug)}/invitations/${id}`));
  return (
    <li className={rows.row}>
      <div>
        <div className={rows.name}>{name}</div>
        <div className={rows.more}>
          {note ? `to be ${aRole[role]} · ` : ""}by {createdBy.name}, <Time at={createdAt} /> · good until{" "}
          <Time at={expiresAt} />
        </div>
      </div>
      {mayWithdraw ? (
        <div className={rows.actions}>
          <Button variant="default" loading={isBusy} onClick={() => void withdraw()} aria-label={`Withdraw: ${name}`}>
            Withdraw
          </Button>
        </div>
      ) : null}
      {error ? (
        <div className={rows.wide}>
          <ErrorNotice error={error} />
        </div>
      ) : null}
    </li>
  );
}
