/** What pages and callers get to see of workspaces. */
import type { Role } from "#lib/auth/policy.ts";
import type { Member, Workspace, WorkspaceKind } from "./model.ts";

type WorkspaceRow = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: WorkspaceKind;
  readonly version: number;
};
type MemberRow = {
  readonly role: Role;
  readonly version: number;
  readonly joinedAt: Date;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
};

export const toWorkspace = ({ id, slug, name, kind, version }: WorkspaceRow, role: Role): Workspace => ({
  id,
  slug,
  name,
  kind,
  role,
  version,
});

export const toMember = ({ user, role, version, joinedAt }: MemberRow): Member => ({
  ...user,
  role,
  version,
  joinedAt: joinedAt.toISOString(),
});
