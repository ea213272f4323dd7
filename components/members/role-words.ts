import type { Role } from "#lib/auth/policy.ts";

/** What somebody of each role does, for those who are about to get it or to give it. */
export const roleWords: Record<Role, string> = {
  reader: "Reads everything, annotates privately, exports.",
  reviewer: "Annotates and replies, adds claims and sources.",
  editor: "Also adds and revises documents, and invites reviewers and readers.",
  owner: "Also decides who is in, and changes the settings.",
};

/** The role with its article, for a sentence. */
export const aRole: Record<Role, string> = {
  reader: "a reader",
  reviewer: "a reviewer",
  editor: "an editor",
  owner: "an owner",
};
