import "server-only";
import { findAmong } from "#lib/annotations/service.ts";
import { authorize, can } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { sha256 } from "#lib/auth/secrets.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { holdDocument, listDocumentsOfFile, loadDocument } from "#lib/documents/service.ts";
import { conflict } from "#lib/errors.ts";
import { readComments } from "#lib/imports/service.ts";
import { getOriginal } from "#lib/originals/service.ts";
import { bringInAnswers, bringInComments } from "#lib/outside/service.ts";
import { getReading } from "#lib/pages/service.ts";
import type { Kin, Kins, Return, ReturnView } from "./model.ts";
import { idsOfNames } from "./named.ts";
import { comingOf } from "./server/coming.ts";

/** Texts shorter than this may be alike by chance. In UTF-16 code units. */
const TELLING = 200;

/** The documents that a file is already, and those that it went out from, as far as the caller may know of them. */
export async function findKins(scope: Scope, originalId: string): Promise<Kins> {
  authorize(scope.actor, "document:create");
  const original = await getOriginal(scope, originalId);
  const same = await listDocumentsOfFile(scope, { file: original.sha256 });
  const isRead = original.type === "application/pdf" && (await getReading(scope, originalId)).state === "done";
  if (!isRead) return { same, from: [] };
  const { threads, text } = await readComments(scope, originalId);
  const named = await findAmong(scope, idsOfNames(threads.map(({ key }) => key)));
  const alike = text.length < TELLING ? [] : await listDocumentsOfFile(scope, { text: sha256(text) });
  const from = [...named.map(({ documentId, document }) => ({ id: documentId, title: document.title })), ...alike];
  return { same, from: eachOnce(from).filter(({ id }) => !same.some((document) => document.id === id)) };
}

const eachOnce = (kins: readonly Kin[]): Kin[] => [...new Map(kins.map((kin) => [kin.id, kin])).values()];

/** The page on which a file comes back to a document. @param originalId one that is here already @throws as `previewReturn` */
export async function openReturn(scope: Scope, documentId: string, originalId: string | null): Promise<ReturnView> {
  const { id, title } = await loadDocument(scope, documentId);
  const mayBring = can(scope.actor, "document:edit");
  const told = originalId !== null && mayBring ? await previewReturn(scope, id, originalId) : null;
  const file = originalId === null || told === null ? null : { id: originalId, told };
  return { workspace: scope.slug, document: { id, title }, mayBring, file };
}

/** What a file has that its document has not. @throws `invalid` for a file that cannot be read; `not_found`, `gone` */
export async function previewReturn(scope: Scope, documentId: string, originalId: string): Promise<Return> {
  return (await comingOf(scope, documentId, originalId)).told;
}

/**
 * Brings what people elsewhere wrote in a file into the document it went out from, under their names. Twice, it makes
 * nothing twice; what was removed here stays removed, and what was written here stays as it is.
 * @throws as `previewReturn`; `conflict` where the document has got another revision meanwhile
 */
export async function bringBack(scope: Scope, documentId: string, originalId: string): Promise<Return> {
  const { revision, threads, comments, told } = await comingOf(scope, documentId, originalId);
  await inTransaction(async (tx) => {
    await holdDocument(scope, documentId, tx);
    if ((await loadDocument(scope, documentId, tx)).revisionNumber !== revision.number)
      throw conflict("The document has got a new revision meanwhile. Nothing was brought in; please try again.");
    await bringInComments(scope, revision, { comments }, tx);
    await bringInAnswers(scope, documentId, threads, tx);
  });
  return told;
}
