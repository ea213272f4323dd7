"use client";
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { call, workspacePath } from "#components/api/client.ts";
import { leaveFor } from "#components/api/session.ts";
import { useWrite } from "#components/api/use-write.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import rows from "#components/ui/rows.module.css";
import { Time } from "#components/ui/time.tsx";
import { roles, type Role } from "#lib/auth/policy.ts";
import { roleSchema, type Member } from "#lib/workspaces/model.ts";
import { EndMembershipDialog } from "./end-membership-dialog.tsx";
import { StepDownDialog } from "./step-down-dialog.tsx";

type Props = {
  readonly slug: string;
  readonly member: Member;
  readonly isSelf: boolean;
  /** Whether the reader may change and remove members. */
  readonly mayChange: boolean;
  readonly isOnlyOwner: boolean;
};

/** One member: who, since when, as what. Owners change it here; everybody can leave. */
export function MemberRow({ slug, member, isSelf, mayChange, isOnlyOwner }: Props) {
  const { run, isBusy, error, clear } = useWrite();
  const [asked, setAsked] = useState<"end" | Role | null>(null);
  const path = `${workspacePath(slug)}/members/${member.id}`;
  const close = () => {
    setAsked(null);
    clear();
  };
  const changeRole = async (role: Role) => {
    await run(() => call("PATCH", path, { version: member.version, body: { role } }));
    setAsked(null);
  };
  const end = async () => {
    const isDone = await run(async () => {
      await call("DELETE", path, { version: member.version });
      if (isSelf) await leaveFor("/");
    });
    if (isDone) setAsked(null);
  };
  return (
    <li className={rows.row} aria-busy={isBusy || undefined}>
      <div>
        <div className={rows.name}>
          {member.name}
          {isSelf ? <span className={rows.more}> (you)</span> : null}
        </div>
        <div className={rows.more}>
          {member.email} · {mayChange && !isOnlyOwner ? "" : `${member.role}, `}joined <Time at={member.joinedAt} />
        </div>
      </div>
      <div className={rows.actions}>
        {mayChange && !isOnlyOwner ? (
          <NativeSelect
            aria-label={`Role of ${member.name}`}
            data={[...roles]}
            value={member.role}
            disabled={isBusy}
            w={124}
            onChange={({ currentTarget }) => {
              const role = roleSchema.parse(currentTarget.value);
              if (isSelf) setAsked(role);
              else void changeRole(role);
            }}
          />
        ) : null}
        {(mayChange || isSelf) && !isOnlyOwner ? (
          <Button variant="default" onClick={() => setAsked("end")} disabled={isBusy} miw={92}>
            {isSelf ? "Leave" : "Remove"}
          </Button>
        ) : null}
      </div>
      {isOnlyOwner && isSelf ? (
        <div className={`${rows.wide} ${rows.more}`}>
          A workspace needs an owner, and you are the only one. To leave or step down, make somebody else an owner
          first.
        </div>
      ) : null}
      {error && asked !== "end" ? (
        <div className={rows.wide}>
          <ErrorNotice error={error} />
        </div>
      ) : null}
      <EndMembershipDialog
        isOpen={asked === "end"}
        name={member.name}
        isSelf={isSelf}
        isBusy={isBusy}
        error={error}
        onConfirm={() => void end()}
        onClose={close}
      />
      <StepDownDialog
        role={asked === "end" ? null : asked}
        isBusy={isBusy}
        onConfirm={(role) => void changeRole(role)}
        onClose={close}
      />
    </li>
  );
}
