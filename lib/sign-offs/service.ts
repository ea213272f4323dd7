import "server-only";
import { listDocumentMarks } from "#lib/annotations/service.ts";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { createOnce } from "#lib/db/create-once.ts";
import { requestHash } from "#lib/db/request-hash.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { holdDocument, loadDocument } from "#lib/documents/service.ts";
import { conflict, notFound } from "#lib/errors.ts";
import { record } from "#lib/events/service.ts";
import { loadRevision } from "#lib/revisions/service.ts";
import { signedOffSchema, type GiveSignOff, type SignedOff } from "./model.ts";
import { findAlike, findSignOff, insertSignOff, listOf, removeSignOff, type SignOffRow } from "./store.ts";

const toSignedOff = ({ createdAt, createdBy, requestHash: _, ...row }: SignOffRow): SignedOff =>
  signedOffSchema.parse({ ...row, by: createdBy, at: createdAt.toISOString() });

/** Everything that was signed off in a document, the latest first. @throws `not_found`, `gone` */
export async function listSignOffs(scope: Scope, documentId: string): Promise<SignedOff[]> {
  authorize(scope.actor, "document:read");
  await loadDocument(scope, documentId);
  return (await listOf(scope, documentId)).map(toSignedOff);
}

const SIGNED =
  "You have signed this difference off already, and nothing that was open then is settled since. Take that back to word it anew.";

/**
 * Signs the difference between two revisions off. It is a person's word and no rule: what was still open then is
 * written down beside it.
 * @throws `not_found` where there is no such revision; `conflict` for whoever has said just the same before
 */
export async function giveSignOff(
  scope: Scope,
  documentId: string,
  id: string,
  input: GiveSignOff,
): Promise<{ value: SignedOff; isNew: boolean }> {
  authorize(scope.actor, "document:sign");
  await loadDocument(scope, documentId);
  const hash = requestHash(scope.actor.userId, { documentId, ...input });
  const { row, isNew } = await createOnce(
    "sign-off",
    hash,
    () => findSignOff(scope, documentId, id),
    async () => {
      const { before, after, note } = input;
      await loadRevision(scope, documentId, before);
      const revision = await loadRevision(scope, documentId, after);
      const open = await openIn(scope, documentId, after);
      return inTransaction(async (tx) => {
        // One after the other, so that of two at once the second finds the first.
        await holdDocument(scope, documentId, tx);
        if (await findAlike(scope, id, { documentId, before, after, ...open }, tx)) throw conflict(SIGNED);
        await insertSignOff(scope, { id, documentId, before, after, note, ...open, requestHash: hash }, tx);
        const said = { subject: "revision", subjectId: revision.id, documentId, action: "changed" } as const;
        await record(scope, tx, { ...said, change: { signedOff: [null, `${before}–${after}`] } });
        const made = await findSignOff(scope, documentId, id, tx);
        if (!made) throw notFound("sign-off");
        return made;
      });
    },
  );
  return { value: toSignedOff(row), isNew };
}

/** What everybody can see to be open in a revision. A private note is its author's alone, in counts too. */
async function openIn(scope: Scope, documentId: string, number: number) {
  const { items } = await listDocumentMarks(scope, documentId, number);
  const shared = items.filter(({ visibility }) => visibility === "workspace");
  return {
    rechecks: shared.filter(({ recheck }) => recheck).length,
    removed: shared.filter(({ state, closed }) => state === "removed" && !closed).length,
  };
}

/** Takes a sign-off back; the history tells that it was there. @throws `not_found` */
export async function withdrawSignOff(scope: Scope, documentId: string, id: string): Promise<void> {
  authorize(scope.actor, "document:sign");
  await loadDocument(scope, documentId);
  const row = await findSignOff(scope, documentId, id);
  if (!row) throw notFound("sign-off");
  const revision = await loadRevision(scope, documentId, row.after);
  await inTransaction(async (tx) => {
    if (!(await removeSignOff(scope, documentId, id, tx))) return;
    const said = { subject: "revision", subjectId: revision.id, documentId, action: "changed" } as const;
    await record(scope, tx, { ...said, change: { signedOff: [`${row.before}–${row.after}`, null] } });
  });
}
