import "server-only";
import { authorize, can } from "#lib/auth/policy.ts";
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
import { readArrival, whole, type Arrival } from "#lib/imports/service.ts";
import { loadOriginalOf } from "#lib/originals/service.ts";
import { loadRevision, writeRevision, type RevisionRow } from "#lib/revisions/service.ts";
import {
  DOCUMENTS_SHOWN,
  listDocumentsSchema,
  type ChangeDocument,
  type CreateDocument,
  type Document,
  type DocumentEntry,
  type DocumentsView,
  type ListDocuments,
} from "./model.ts";
import { preview } from "./server/preview.ts";
import * as writable from "./server/writable.ts";
import {
  changeDocument,
  findDocument,
  insertDocument,
  listByFile,
  lockDocument,
  searchDocuments,
  type DocumentRow,
} from "./store.ts";
import { titleOf } from "./title.ts";
import { toDocument, toDocumentEntry } from "./view.ts";

/** What a text or a file would become. @throws as `readArrival` does */
export const previewDocument = preview;

/** What else is done with a document's first revision, in the transaction that makes it. */
export type Also = (scope: Scope, revision: RevisionRow, arrival: Arrival, tx: Db) => Promise<void>;

/**
 * Adds a document with its first revision, under the caller's id.
 * @param also what becomes of the comments in a file; see lib/outside
 */
export async function createDocument(
  scope: Scope,
  id: string,
  input: CreateDocument,
  also: Also = () => Promise.resolve(),
): Promise<{ value: Document; isNew: boolean }> {
  authorize(scope.actor, "document:create");
  const hash = requestHash(scope.actor.userId, input);
  const { row, isNew } = await createOnce(
    "document",
    hash,
    () => findDocument(scope, id),
    async () => {
      const { title, byline } = input;
      const arrival = whole(await readArrival(scope, input.content, { title, byline }));
      return inTransaction(async (tx) => {
        const { document, revision } = await insertFirst(scope, { id, requestHash: hash }, input, arrival, tx);
        await also(scope, revision, arrival, tx);
        return document;
      });
    },
  );
  return { value: await present(scope, row), isNew };
}

async function insertFirst(
  scope: Scope,
  { id, requestHash: hash }: { readonly id: string; readonly requestHash: string },
  input: CreateDocument,
  arrival: Arrival,
  tx: Db,
): Promise<{ readonly document: DocumentRow; readonly revision: RevisionRow }> {
  const { content, imported } = arrival;
  const document = await insertDocument(
    scope,
    {
      id,
      title: input.title ?? imported.title ?? titleOf(content),
      byline: input.byline === undefined ? (imported.byline ?? null) : input.byline,
      dateline: input.dateline === undefined ? (imported.dateline ?? null) : input.dateline,
      language: input.language === undefined ? (imported.language ?? null) : input.language,
      sourceUrl: imported.sourceUrl ?? null,
      requestHash: hash,
    },
    tx,
  );
  const revision = await writeRevision(scope, id, 1, { ...arrival, requestHash: hash }, tx);
  await record(scope, tx, {
    subject: "document",
    subjectId: id,
    documentId: id,
    action: "created",
    change: { title: [null, document.title] },
  });
  return { document, revision };
}

/** A document as callers see it. */
async function present(scope: Scope, row: DocumentRow, tx?: Db): Promise<Document> {
  const revision = await loadRevision(scope, row.id, row.revisionNumber, tx);
  return toDocument(row, revision, await loadOriginalOf(scope, row.id, row.revisionNumber, tx));
}

/** @throws `not_found`, or `gone` for one in the trash */
export async function getDocument(scope: Scope, id: string): Promise<Document> {
  authorize(scope.actor, "document:read");
  return present(scope, await loadDocument(scope, id));
}

export async function loadDocument(scope: Scope, id: string, tx?: Db): Promise<DocumentRow> {
  const row = await findDocument(scope, id, tx);
  if (!row) throw notFound("document");
  if (row.deletedAt) throw gone("document");
  return row;
}

/** Whether a document is a PDF, whose text stays as it is on its pages. */
export const hasPages = writable.hasPages;

/** @throws `invalid` for a document whose text cannot be changed */
export const requireWritable = writable.requireWritable;

/** Keeps a document from being revised until the transaction ends: for those who place something in its revisions. */
export const holdRevisions = (scope: Scope, id: string, tx: Db): Promise<void> =>
  lockDocument(scope, id, "FOR SHARE", tx);

/** Keeps everybody else from revising or placing something until the transaction ends: for whoever makes the next revision. */
export const holdDocument = (scope: Scope, id: string, tx: Db): Promise<void> =>
  lockDocument(scope, id, "FOR UPDATE", tx);

/** Says that a document's revision of that number is now its present one. The caller holds the document. */
export async function advanceDocument(scope: Scope, document: DocumentRow, number: number, tx: Db): Promise<void> {
  await changeDocument(scope, document.id, document.version, { revisionNumber: number }, tx);
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
    after: readCursor(cursor, "text"),
  });
  return toPage(rows, limit, toDocumentEntry, (row) => [row.sortKey, row.id]);
}

/** Documents that came as a file of these bytes, or whose PDF has this text, by their SHA-256; the newest first. */
export const listDocumentsOfFile = (scope: Scope, by: Parameters<typeof listByFile>[1]) => {
  authorize(scope.actor, "document:read");
  return listByFile(scope, by);
};

export const mayAddDocuments = (scope: Scope): boolean => can(scope.actor, "document:create");

/** The page of documents: the first of them, as its address asks for, and what the reader may do with them. */
export async function viewDocuments(
  scope: Scope,
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): Promise<DocumentsView> {
  const { q, sort } = listDocumentsSchema
    .catch({ limit: DOCUMENTS_SHOWN })
    .parse({ ...parameters, limit: DOCUMENTS_SHOWN, cursor: undefined });
  const query = { q: q ?? "", sort: sort ?? "changed" } as const;
  return {
    ...query,
    page: await listDocuments(scope, { ...query, limit: DOCUMENTS_SHOWN }),
    mayAdd: mayAddDocuments(scope),
    mayEdit: can(scope.actor, "document:edit"),
    mayTrash: can(scope.actor, "document:trash"),
  };
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
  return present(scope, row);
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
  return present(scope, row);
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
      throw stale("document", await present(scope, row, tx));
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
