/** What the change of an annotation means to those who look at its document and its claim. */
import type { Action, Change, Happening } from "#lib/events/model.ts";
import type { Annotation } from "./model.ts";

type State = Pick<Annotation, "id" | "version" | "stance" | "visibility" | "comment"> & {
  readonly documentId: string;
  readonly authorId: string;
  readonly labels: readonly string[];
  readonly claim: { readonly id: string } | null;
  readonly citations: readonly { readonly source: { readonly id: string }; readonly bearing: string }[];
};

/**
 * The events of one change. A private annotation is told to its author alone and without its content;
 * one that becomes private is, for everybody else, removed. A claim that lost or gained a mention hears of it.
 * @param also what changed besides what the two states show
 */
export function happenings(before: State | null, after: State, action: Action, also: Change = {}): Happening[] {
  const isPrivate = after.visibility === "private";
  const base = {
    subject: "annotation",
    subjectId: after.id,
    documentId: after.documentId,
    version: after.version,
  } as const;
  const told: Happening = {
    ...base,
    action,
    claimId: after.claim?.id ?? null,
    privateTo: isPrivate ? after.authorId : null,
    // What was private until now is all new to the others.
    change: isPrivate ? {} : { ...difference(before?.visibility === "workspace" ? before : null, after), ...also },
  };
  const lostClaim = before?.claim && before.claim.id !== after.claim?.id ? before.claim.id : null;
  const isWithdrawn = isPrivate && before?.visibility === "workspace";
  return [
    told,
    ...(isWithdrawn ? [{ ...base, action: "removed", claimId: after.claim?.id ?? null } as const] : []),
    ...(lostClaim && before?.visibility === "workspace"
      ? [{ ...base, documentId: null, action: "removed", claimId: lostClaim } as const]
      : []),
  ];
}

/** What a history shows of the change: never whole comments, only that they changed. */
function difference(before: State | null, after: State): Change {
  const fields = {
    stance: [before?.stance ?? null, after.stance],
    claim: [before?.claim?.id ?? null, after.claim?.id ?? null],
    labels: [before?.labels ?? [], after.labels],
    sources: [before?.citations.map(outline) ?? [], after.citations.map(outline)],
    comment: [hasWords(before), hasWords(after)],
  } as const;
  const changed = Object.entries(fields).filter(([, [was, is]]) => JSON.stringify(was) !== JSON.stringify(is));
  const isReworded = before !== null && before.comment !== after.comment;
  return {
    ...Object.fromEntries(changed),
    ...(isReworded ? { comment: [hasWords(before), hasWords(after)] as const } : {}),
  };
}

const outline = ({ source, bearing }: State["citations"][number]): string => `${bearing} ${source.id}`;
const hasWords = (state: State | null): boolean => (state?.comment ?? "").trim() !== "";
