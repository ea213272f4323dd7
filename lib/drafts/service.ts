import "server-only";
import { authorize, can } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { isUniqueViolation } from "#lib/db/unique.ts";
import { parseContent } from "#lib/documents/content.ts";
import { loadDocument, requireWritable } from "#lib/documents/service.ts";
import { invalid, stale } from "#lib/errors.ts";
import { record } from "#lib/events/service.ts";
import type { Draft, DraftState, WriteDraft } from "./model.ts";
import { changeDraft, findDraft, insertDraft, listOtherWriters, removeDraft, type DraftRow } from "./store.ts";

/** The version of a draft that is not there yet: what If-Match says to begin one. */
const NONE = 0;

const toDraft = ({ base, content, version, startedAt, updatedAt }: DraftRow): Draft => {
  const parsed = parseContent(content);
  if ("problem" in parsed) throw new Error(parsed.problem);
  return {
    base,
    content: parsed.content,
    version,
    startedAt: startedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};

/** When the caller last wrote at a draft of their own that is not saved yet; null where there is none. */
export async function ownDraftAt(scope: Scope, documentId: string): Promise<string | null> {
  if (!can(scope.actor, "document:revise")) return null;
  return (await findDraft(scope, documentId))?.updatedAt.toISOString() ?? null;
}

/** One's own draft of a document, and who else is writing at it. */
export async function readDraft(scope: Scope, documentId: string): Promise<DraftState> {
  authorize(scope.actor, "document:revise");
  await loadDocument(scope, documentId);
  const [draft, others] = await Promise.all([findDraft(scope, documentId), listOtherWriters(scope, documentId)]);
  return {
    draft: draft && toDraft(draft),
    others: others.map(({ user, startedAt, updatedAt }) => ({
      ...user,
      startedAt: startedAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    })),
  };
}

/**
 * Keeps what somebody is writing. Others are told when they begin, not at every word.
 * @throws `stale` with the draft as it is, when another tab of theirs was faster; `invalid` for what is no content
 */
export async function writeDraft(
  scope: Scope,
  documentId: string,
  version: number,
  { base, content: given }: WriteDraft,
): Promise<Draft> {
  authorize(scope.actor, "document:revise");
  const document = await loadDocument(scope, documentId);
  await requireWritable(scope, document);
  const { revisionNumber } = document;
  if (base > revisionNumber) throw invalid("A draft begins from a revision there is.", { base: "No such revision." });
  const parsed = parseContent(given);
  if ("problem" in parsed) throw invalid(parsed.problem, { content: parsed.problem });
  const written = { base, content: parsed.content };
  const isKept = await inTransaction(async (tx) => {
    if (version !== NONE) return changeDraft(scope, documentId, version, written, tx);
    await insertDraft(scope, documentId, written, tx);
    await tell(scope, documentId, "created", tx);
    return true;
  }).catch((error: unknown) => {
    if (isUniqueViolation(error)) return false;
    throw error;
  });
  const row = await findDraft(scope, documentId);
  if (!isKept || !row) throw stale("draft", row && toDraft(row));
  return toDraft(row);
}

/** Throws one's own draft away. */
export async function dropDraft(scope: Scope, documentId: string): Promise<void> {
  authorize(scope.actor, "document:revise");
  await loadDocument(scope, documentId);
  await inTransaction((tx) => letGoOfDraft(scope, documentId, tx));
}

/** Removes one's own draft with what the transaction saves. */
export async function letGoOfDraft(scope: Scope, documentId: string, tx: Db): Promise<void> {
  if (await removeDraft(scope, documentId, tx)) await tell(scope, documentId, "removed", tx);
}

const tell = (scope: Scope, documentId: string, action: "created" | "removed", tx: Db): Promise<void> =>
  record(scope, tx, { subject: "draft", subjectId: documentId, documentId, action });
