import type { Role } from "#lib/auth/policy.ts";

/** What somebody of each role may do beyond those before it, where all of them are listed. */
export const roleWords: Record<Role, string> = {
  reader: "Reads everything, annotates privately, exports.",
  reviewer: "Annotates and replies, adds claims and sources.",
  editor: "Also adds and revises documents, and invites reviewers and readers.",
  owner: "Also decides who is in, and changes the settings.",
};

/** What somebody of each role does, for those who are about to get it or to give it. */
export const wholeRoleWords: Record<Role, string> = {
  reader: "Readers read everything, annotate for themselves, and export.",
  reviewer: "Reviewers annotate, reply, and add claims and sources.",
  editor: "Editors annotate, add and revise documents, and invite reviewers and readers.",
  owner: "Owners do all that editors do, decide who is in, and change the settings.",
};

/** The role with its article, for a sentence. */
export const aRole: Record<Role, string> = {
  reader: "a reader",
  reviewer: "a reviewer",
  editor: "an editor",
  owner: "an owner",
};
