/** Invitations: one-time links that make a person a member of a workspace. */
import { z } from "zod";
import type { Role } from "#lib/auth/policy.ts";
import { idSchema, instantSchema, isStorable, STORABLE } from "#lib/fields.ts";
import { newPersonSchema } from "#lib/users/model.ts";
import { roleSchema } from "#lib/workspaces/model.ts";

export const INVITATION_DAYS = 7;

export const createInvitationSchema = z
  .object({
    role: roleSchema,
    /** Who it is meant for, in the inviter's words. */
    note: z
      .string("Must be text.")
      .trim()
      .max(200, "Must not be longer than 200 characters.")
      .refine(isStorable, STORABLE)
      .default(""),
    days: z.int().min(1).max(30, "At most 30 days.").default(INVITATION_DAYS),
  })
  .strict();
export type CreateInvitation = z.output<typeof createInvitationSchema>;

export const invitationSchema = z.object({
  id: idSchema,
  role: roleSchema,
  note: z.string(),
  createdBy: z.object({ id: idSchema, name: z.string() }),
  createdAt: instantSchema,
  expiresAt: instantSchema,
});
export type Invitation = z.output<typeof invitationSchema>;

/** The answer to making one: the only time its link is shown. */
export const madeInvitationSchema = invitationSchema.extend({
  /** The link's path; the page puts its own address before it. */
  path: z.string(),
});
export type MadeInvitation = z.output<typeof madeInvitationSchema>;

export const invitationStates = ["open", "used", "withdrawn", "expired"] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What somebody who opens a link is told before they accept. */
export type OpenedInvitation = {
  readonly state: InvitationState;
  readonly workspace: string;
  readonly role: Role;
  readonly inviter: string;
  /** Where the workspace is, for somebody who is a member already; null for others. */
  readonly slug: string | null;
};

/** Accepting: as whoever is signed in, or as a new person. */
export const acceptInvitationSchema = z
  .object({ token: z.string().min(1).max(200), person: newPersonSchema.optional() })
  .strict();
export type AcceptInvitation = z.output<typeof acceptInvitationSchema>;
