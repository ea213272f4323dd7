import "server-only";
import { project } from "#lib/anchoring/projection.ts";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { readCursor, toPage } from "#lib/cursor.ts";
import type { Db } from "#lib/db/client.ts";
import { createOnce } from "#lib/db/create-once.ts";
import { requestHash } from "#lib/db/request-hash.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { gone, notFound, stale } from "#lib/errors.ts";
import { changeOf, type Action } from "#lib/events/model.ts";
import { record } from "#lib/events/service.ts";
import type { Page } from "#lib/fields.ts";
import type { Imported, SubmittedContent } from "#lib/imports/model.ts";
import { understand } from "#lib/imports/server/understand.ts";
import { carryAll } from "#lib/placements/service.ts";
import type { CarriedRevision, CreateRevision } from "#lib/revisions/model.ts";
import { findMadeRevision, loadRevision, writeCarried, writeRevision } from "#lib/revisions/service.ts";
import type { Content } from "./content.ts";
import type { ChangeDocument, CreateDocument, Document, DocumentEntry, ListDocuments } from "./model.ts";
import {
  changeDocument,
  findDocument,
  insertDocument,
  lockDocument,
  searchDocuments,
  type DocumentRow,
} from "./store.ts";
import { titleOf } from "./title.ts";
import { toDocument, toDocumentEntry } from "./view.ts";

/** What a text would become: shown before it is saved, and stored nowhere. */
export type Preview = {
  readonly content: Content;
  readonly imported: Imported;
  readonly title: string;
  readonly text: string;
};

export async function previewDocument(
  scope: Scope,
  submitted: SubmittedContent,
  signal?: AbortSignal,
): Promise<Preview> {
  authorize(scope.actor, "document:create");
  const { content, imported } = await understand(submitted, signal);
  const { text } = project(content);
  return { content, imported, text, title: imported.title ?? titleOf(text) };
}

/** Adds a document with its first revision, under the caller's id. */
export async function createDocument(
  scope: Scope,
  id: string,
  input: CreateDocument,
): Promise<{ value: Document; isNew: boolean }> {
  authorize(scope.actor, "document:create");
  const hash = requestHash(scope.actor.userId, input);
  const { row, isNew } = await createOnce(
    "document",
    hash,
    () => findDocument(scope, id),
    async () => {
      const { content, imported } = await understand(input.content);
      return inTransaction((tx) => insertFirst(scope, id, input, hash, content, imported, tx));
    },
  );
  return { value: toDocument(row, await loadRevision(scope, id, row.revisionNumber)), isNew };
}

async function insertFirst(
  scope: Scope,
  id: string,
  input: CreateDocument,
  hash: string,
  content: Content,
  imported: Imported,
  tx: Db,
): Promise<DocumentRow> {
  const { text } = project(content);
  const row = await insertDocument(
    scope,
    {
      id,
      title: input.title ?? imported.title ?? titleOf(text),
      byline: input.byline === undefined ? (imported.byline ?? null) : input.byline,
      dateline: imported.dateline ?? null,
      language: input.language ?? imported.language ?? null,
      sourceUrl: imported.sourceUrl ?? null,
      requestHash: hash,
    },
    tx,
  );
  await writeRevision(scope, id, 1, { content, imported, requestHash: hash }, tx);
  await record(scope, tx, {
    subject: "document",
    subjectId: id,
    documentId: id,
    action: "created",
    change: { title: [null, row.title] },
  });
  return row;
}

/** @throws `not_found`, or `gone` for one in the trash */
export async function getDocument(scope: Scope, id: string): Promise<Document> {
  authorize(scope.actor, "document:read");
  const row = await loadDocument(scope, id);
  return toDocument(row, await loadRevision(scope, id, row.revisionNumber));
}

export async function loadDocument(scope: Scope, id: string, tx?: Db): Promise<DocumentRow> {
  const row = await findDocument(scope, id, tx);
  if (!row) throw notFound("document");
  if (row.deletedAt) throw gone("document");
  return row;
}

/** Keeps a document from being revised until the transaction ends: for those who place something in its revisions. */
export const holdRevisions = (scope: Scope, id: string, tx: Db): Promise<void> =>
  lockDocument(scope, id, "FOR SHARE", tx);

/**
 * Makes the next revision of a document, and carries to it what people marked. The document is locked
 * meanwhile, so that revisions are made one after the other and no annotation is made in between.
 */
export async function createRevision(
  scope: Scope,
  documentId: string,
  id: string,
  input: CreateRevision,
): Promise<{ value: CarriedRevision; isNew: boolean }> {
  authorize(scope.actor, "document:revise");
  await loadDocument(scope, documentId);
  const hash = requestHash(scope.actor.userId, { documentId, ...input });
  const { row, isNew } = await createOnce(
    "revision",
    hash,
    () => findMadeRevision(scope, id),
    async () => {
      const next = { ...(await understand(input.content)), id, note: input.note, requestHash: hash };
      return inTransaction((tx) => insertNext(scope, documentId, next, tx));
    },
  );
  const { number, text, sha256, carried } = row;
  return { value: { id, number, text, sha256, carried }, isNew };
}

type Next = Parameters<typeof writeRevision>[3] & { readonly id: string };

async function insertNext(scope: Scope, documentId: string, next: Next, tx: Db) {
  await lockDocument(scope, documentId, "FOR UPDATE", tx);
  const document = await loadDocument(scope, documentId, tx);
  const before = await loadRevision(scope, documentId, document.revisionNumber, tx);
  const after = await writeRevision(scope, documentId, before.number + 1, next, tx);
  await changeDocument(scope, documentId, document.version, { revisionNumber: after.number }, tx);
  const carried = await carryAll(scope, before, after, tx);
  await writeCarried(scope, next.id, carried, tx);
  await record(scope, tx, {
    subject: "revision",
    subjectId: next.id,
    documentId,
    action: "created",
    version: after.number,
    change: { number: [before.number, after.number], carried: [null, carried] },
  });
  return { ...after, carried };
}

export async function listDocuments(
  scope: Scope,
  { q, sort, limit, cursor }: ListDocuments,
): Promise<Page<DocumentEntry>> {
  authorize(scope.actor, "document:read");
  const rows = await searchDocuments(scope, {
    q: q?.trim() ?? "",
    sort: sort ?? "changed",
    limit,
    after: readCursor(cursor),
  });
  return toPage(rows, limit, toDocumentEntry, (row) => [row.sortKey, row.id]);
}

/** @throws `stale`, with the present state, when the version has moved on */
export async function updateDocument(
  scope: Scope,
  id: string,
  version: number,
  input: ChangeDocument,
): Promise<Document> {
  authorize(scope.actor, "document:edit");
  const { title, byline, dateline, language } = input;
  const change = {
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline }),
    ...(dateline === undefined ? {} : { dateline }),
    ...(language === undefined ? {} : { language }),
  };
  const row = await write(scope, await loadDocument(scope, id), version, change, "changed");
  return toDocument(row, await loadRevision(scope, id, row.revisionNumber));
}

/** Puts a document, with everything on it, into the trash. */
export async function trashDocument(scope: Scope, id: string, version: number): Promise<void> {
  authorize(scope.actor, "document:trash");
  await write(
    scope,
    await loadDocument(scope, id),
    version,
    { deletedAt: new Date(), deletedById: scope.actor.userId },
    "trashed",
  );
}

export async function restoreDocument(scope: Scope, id: string): Promise<Document> {
  authorize(scope.actor, "document:restore");
  const before = await findDocument(scope, id);
  if (!before) throw notFound("document");
  const row = before.deletedAt
    ? await write(scope, before, before.version, { deletedAt: null, deletedById: null }, "restored")
    : before;
  return toDocument(row, await loadRevision(scope, id, row.revisionNumber));
}

function write(
  scope: Scope,
  before: DocumentRow,
  version: number,
  change: Parameters<typeof changeDocument>[3],
  action: Action,
): Promise<DocumentRow> {
  return inTransaction(async (tx) => {
    const after = await changeDocument(scope, before.id, version, change, tx);
    if (!after) {
      const row = (await findDocument(scope, before.id, tx)) ?? before;
      throw stale("document", toDocument(row, await loadRevision(scope, row.id, row.revisionNumber, tx)));
    }
    await record(scope, tx, {
      subject: "document",
      subjectId: before.id,
      documentId: before.id,
      action,
      version: after.version,
      change: changeOf(before, after, ["title", "byline", "dateline", "language"]),
    });
    return after;
  });
}
