/**
 * Who may do what.
 *
 * Every permission in the product is one line of `rules`. A rule is pure: it sees the actor and the
 * thing acted on, never the database. Whether the thing belongs to the actor's workspace is not decided
 * here: a `Scope` has already made rows from elsewhere unfindable. Nor is the privacy of private
 * annotations: `visibleTo` in lib/annotations/visibility.ts has made those of others unfindable too.
 */
import { forbidden } from "#lib/errors.ts";

export const roles = ["reader", "reviewer", "editor", "owner"] as const;
export type Role = (typeof roles)[number];

/** Who is asking, as far as a rule needs to know. */
export type Actor = { readonly userId: string; readonly role: Role };

type Visibility = "workspace" | "private";
type Made = { readonly authorId: string };
type Rule<Subject> = (actor: Actor, subject: Subject) => boolean;

const rank = (role: Role): number => roles.indexOf(role);

/** Whether a role is at least another: owner > editor > reviewer > reader. */
export const isAtLeast = (role: Role, least: Role): boolean => rank(role) >= rank(least);

const atLeast =
  (least: Role): Rule<void> =>
  (actor) =>
    isAtLeast(actor.role, least);

const author: Rule<Made> = (actor, subject) => subject.authorId === actor.userId;

/** What anybody may do with their own private annotation, and reviewers with those they share. */
const sharingFrom =
  (least: Role): Rule<{ readonly visibility: Visibility }> =>
  (actor, { visibility }) =>
    visibility === "private" || isAtLeast(actor.role, least);

const rules = {
  "workspace:read": atLeast("reader"),
  "workspace:settings": atLeast("owner"),
  "member:read": atLeast("reader"),
  "member:change": atLeast("owner"),
  "invitation:read": atLeast("editor"),
  /** Nobody invites to more than they are; editors invite reviewers and readers. */
  "invitation:create": ((actor, { role }) =>
    actor.role === "owner" || (actor.role === "editor" && !isAtLeast(role, "editor"))) satisfies Rule<{
    readonly role: Role;
  }>,
  "invitation:revoke": ((actor, subject) =>
    actor.role === "owner" || (isAtLeast(actor.role, "editor") && author(actor, subject))) satisfies Rule<Made>,
  "token:own": atLeast("reader"),

  "document:read": atLeast("reader"),
  "document:create": atLeast("editor"),
  "document:edit": atLeast("editor"),
  "document:revise": atLeast("editor"),
  /** To say of the difference between two revisions that it may stand, and to take that back. */
  "document:sign": atLeast("editor"),
  "document:trash": atLeast("editor"),
  "document:restore": atLeast("editor"),
  "document:export": atLeast("reader"),

  "annotation:read": atLeast("reader"),
  "annotation:create": sharingFrom("reviewer"),
  "annotation:edit": author,
  /** The author, or an editor clearing up after somebody; it goes to the trash, from where either can restore it. */
  "annotation:trash": ((actor, subject) =>
    author(actor, subject) || isAtLeast(actor.role, "editor")) satisfies Rule<Made>,
  /** To say that a stance goes for the new wording too, to give a lost passage its place, to set its note aside. */
  "annotation:settle": ((actor, subject) =>
    author(actor, subject) || isAtLeast(actor.role, "editor")) satisfies Rule<Made>,
  "reply:create": sharingFrom("reviewer"),
  "reply:edit": author,
  "reply:trash": ((actor, subject) => author(actor, subject) || isAtLeast(actor.role, "editor")) satisfies Rule<Made>,

  "claim:read": atLeast("reader"),
  "claim:create": atLeast("reviewer"),
  "claim:edit": ((actor, subject) =>
    isAtLeast(actor.role, "editor") ||
    (isAtLeast(actor.role, "reviewer") && author(actor, subject))) satisfies Rule<Made>,
  "claim:trash": atLeast("editor"),
  /** To say that two claims are one: what everybody said of the first counts for the second then. */
  "claim:merge": atLeast("editor"),

  "source:read": atLeast("reader"),
  "source:create": atLeast("reviewer"),
  "source:edit": atLeast("reviewer"),
  "source:trash": atLeast("editor"),

  "event:read": atLeast("reader"),
  "trash:read": atLeast("reader"),
};

/** What a refusal tells the person; one sentence for each permission. */
const refusals: Record<Permission, string> = {
  "workspace:read": "You are not a member of this workspace.",
  "workspace:settings": "Only owners can change the settings of a workspace.",
  "member:read": "You are not a member of this workspace.",
  "member:change": "Only owners can change or remove members.",
  "invitation:read": "Only owners and editors can see invitations.",
  "invitation:create": "Owners can invite to any role, editors can invite reviewers and readers.",
  "invitation:revoke": "Only owners, and the editor who made it, can withdraw an invitation.",
  "token:own": "You are not a member of this workspace.",
  "document:read": "You are not a member of this workspace.",
  "document:create": "Only owners and editors can add documents.",
  "document:edit": "Only owners and editors can change a document.",
  "document:revise": "Only owners and editors can add a revision.",
  "document:sign": "Only owners and editors can sign a difference off.",
  "document:trash": "Only owners and editors can delete a document.",
  "document:restore": "Only owners and editors can restore a document.",
  "document:export": "You are not a member of this workspace.",
  "annotation:read": "You are not a member of this workspace.",
  "annotation:create": "Readers can make private annotations; only reviewers, editors and owners can share them.",
  "annotation:edit": "Only its author can change an annotation.",
  "annotation:trash": "Only its author, an editor or an owner can delete an annotation.",
  "annotation:settle": "Only its author, an editor or an owner can confirm, re-attach or set aside an annotation.",
  "reply:create": "Only reviewers, editors and owners can reply.",
  "reply:edit": "Only its author can change a reply.",
  "reply:trash": "Only its author, an editor or an owner can delete a reply.",
  "claim:read": "You are not a member of this workspace.",
  "claim:create": "Only reviewers, editors and owners can add claims.",
  "claim:edit": "Only editors, owners and the person who added it can reword a claim.",
  "claim:trash": "Only owners and editors can delete a claim.",
  "claim:merge": "Only owners and editors can bring two claims together.",
  "source:read": "You are not a member of this workspace.",
  "source:create": "Only reviewers, editors and owners can add sources.",
  "source:edit": "Only reviewers, editors and owners can change a source.",
  "source:trash": "Only owners and editors can delete a source.",
  "event:read": "You are not a member of this workspace.",
  "trash:read": "You are not a member of this workspace.",
};

type Rules = typeof rules;
export type Permission = keyof Rules;

/** What a rule must be told of its subject; nothing where it needs none. */
type Args<P extends Permission> = Rules[P] extends (actor: Actor, ...rest: infer Rest) => boolean
  ? Rest extends [void]
    ? []
    : Rest
  : never;

/** Every permission there is, for the tests that walk them. */
export const permissions = Object.keys(rules) as readonly Permission[]; // the keys of a const object are its key type

export function can<P extends Permission>(actor: Actor, permission: P, ...args: Args<P>): boolean {
  // Args<P> is what rules[permission] takes; TypeScript does not follow that through an indexed call.
  const rule = rules[permission] as (actor: Actor, ...rest: unknown[]) => boolean;
  return rule(actor, ...args);
}

/** Throws `forbidden`, with a sentence that says who may, unless the actor may. */
export function authorize<P extends Permission>(actor: Actor, permission: P, ...args: Args<P>): void {
  if (!can(actor, permission, ...args)) throw forbidden(refusals[permission]);
}
