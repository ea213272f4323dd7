/** Workspaces and their members. */
import { z } from "zod";
import { roles } from "#lib/auth/policy.ts";
import { idSchema, instantSchema, lineSchema, versionSchema } from "#lib/fields.ts";

export const workspaceKinds = ["newsroom", "classroom"] as const;
export const workspaceKindSchema = z.enum(workspaceKinds);
export type WorkspaceKind = z.output<typeof workspaceKindSchema>;

/** The kind that a form names; without one, the first. */
export const readWorkspaceKind = (text: string): WorkspaceKind =>
  workspaceKindSchema.safeParse(text).data ?? "newsroom";

export const roleSchema = z.enum(roles);

/** Names that would be taken for something else in an address. */
const reserved = new Set(["new", "api", "admin", "settings"]);

/** The workspace's name in addresses. */
export const slugSchema = z
  .string("Must be text.")
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/u,
    "Use 1 to 50 lower-case letters, digits and hyphens, with no hyphen at either end.",
  )
  .refine((slug) => !reserved.has(slug), "This name is reserved; choose another.");

const workspaceFields = { name: lineSchema, kind: workspaceKindSchema };

export const createWorkspaceSchema = z
  .object({ ...workspaceFields, kind: workspaceKindSchema.default("newsroom") })
  .strict();
export type CreateWorkspace = z.output<typeof createWorkspaceSchema>;

export const changeWorkspaceSchema = z.object(workspaceFields).partial().strict();
export type ChangeWorkspace = z.output<typeof changeWorkspaceSchema>;

export const workspaceSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  kind: workspaceKindSchema,
  /** The caller's. */
  role: roleSchema,
  version: versionSchema,
});
export type Workspace = z.output<typeof workspaceSchema>;

export const memberSchema = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  version: versionSchema,
  joinedAt: instantSchema,
});
export type Member = z.output<typeof memberSchema>;

export const changeMemberSchema = z.object({ role: roleSchema }).strict();
export type ChangeMember = z.output<typeof changeMemberSchema>;
