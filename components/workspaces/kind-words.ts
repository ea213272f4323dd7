import type { WorkspaceKind } from "#lib/workspaces/model.ts";

/** What a workspace of each kind is for. */
export const kindWords: Record<WorkspaceKind, { readonly label: string; readonly description: string }> = {
  newsroom: { label: "Newsroom", description: "Drafts are checked before they are published." },
  classroom: { label: "Classroom", description: "A class reads and annotates texts together." },
};
