/**
 * The one filter of what a person may see of annotations: lists, search, counts, exports and live events
 * all use it. A private annotation is its author's alone: not the owner's, not in anybody's counts.
 */
type Reader = { readonly workspaceId: string; readonly actor: { readonly userId: string } };

/** As a condition on annotations: in the workspace, not in the trash, shared or one's own. */
export const visibleTo = ({ workspaceId, actor }: Reader) =>
  ({
    workspaceId,
    deletedAt: null,
    document: { deletedAt: null },
    OR: [{ visibility: "workspace" }, { authorId: actor.userId }],
  }) as const;

/** The same for one annotation at hand, wherever it lies. */
export const isVisibleTo = (
  { actor }: Reader,
  annotation: { readonly visibility: "workspace" | "private"; readonly authorId: string },
): boolean => annotation.visibility === "workspace" || annotation.authorId === actor.userId;
