import "server-only";
import { v7 as uuidv7 } from "uuid";
import { carriedSchema, type Carried } from "#lib/anchoring/model.ts";
import { project } from "#lib/anchoring/projection.ts";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { sha256 } from "#lib/auth/secrets.ts";
import type { Db } from "#lib/db/client.ts";
import { parseContent, type Content } from "#lib/documents/content.ts";
import { notFound } from "#lib/errors.ts";
import type { Imported } from "#lib/imports/model.ts";
import type { NewPicture } from "#lib/pictures/model.ts";
import { keepPictures, showPictures } from "#lib/pictures/service.ts";
import type { ListedRevision, RevisionEntry, RevisionRecord } from "./model.ts";
import {
  changeCarried,
  findRevision,
  findRevisionById,
  insertRevision,
  listRevisions,
  listTexts,
  listTextsById,
  listTextsByNumber,
  type RevisionOutline,
  type RevisionRow,
} from "./store.ts";

/** The revisions of documents. Whether the document may be read or revised is asked by lib/documents. */

/** A revision by its number. @throws `not_found` */
export async function loadRevision(scope: Scope, documentId: string, number: number, tx?: Db): Promise<RevisionRow> {
  authorize(scope.actor, "document:read");
  const row = await findRevision(scope, documentId, number, tx);
  if (!row) throw notFound("revision");
  return row;
}

/** The stored content of a revision. It was validated when it came in; that of a newer version may not fit this one. */
export function contentOf(revision: { readonly content: unknown }): Content {
  const parsed = parseContent(revision.content);
  if ("problem" in parsed) throw new Error(parsed.problem);
  return parsed.content;
}

export type { RevisionRow } from "./store.ts";

type Next = {
  readonly id?: string;
  readonly content: Content;
  /** Those in the content that came with it. */
  readonly pictures?: readonly NewPicture[];
  readonly imported: Imported;
  /** The file it came as. */
  readonly originalId?: string | null;
  readonly note?: string;
  readonly requestHash: string;
};

/**
 * Writes a document's revision of that number, with the canonical text of its content and the pictures in it.
 * @throws `invalid` when one of the pictures is not here
 */
export async function writeRevision(
  scope: Scope,
  documentId: string,
  number: number,
  next: Next,
  tx: Db,
): Promise<RevisionRow> {
  const { id = uuidv7(), content, pictures = [], imported, originalId = null, note = "", requestHash } = next;
  const { text } = project(content);
  const row = await insertRevision(
    scope,
    { id, documentId, number, content, text, sha256: sha256(text), imported, originalId, note, requestHash },
    tx,
  );
  await keepPictures(scope, pictures, tx);
  await showPictures(scope, id, content, tx);
  return row;
}

/** Writes down how many annotations were carried which way to a revision. */
export const writeCarried = (scope: Scope, revisionId: string, carried: Carried, tx: Db): Promise<void> =>
  changeCarried(scope, revisionId, carried, tx);

const NOTHING_CARRIED: Carried = { exact: 0, moved: 0, edited: 0, removed: 0 };

/** A revision that a request has made already; null when there is none with this id. */
export async function findMadeRevision(scope: Scope, id: string) {
  const row = await findRevisionById(scope, id);
  return row && { ...row, carried: carriedSchema.catch(NOTHING_CARRIED).parse(row.carried) };
}

/** The revisions of a document, newest first. */
export async function listRevisionEntries(scope: Scope, documentId: string): Promise<ListedRevision[]> {
  authorize(scope.actor, "document:read");
  const rows = await listRevisions(scope, documentId);
  return rows.map((row) => ({ ...toEntry(row), file: row.original?.name ?? null }));
}

/** One revision as callers see it, with its content. @throws `not_found` */
export async function getRevision(scope: Scope, documentId: string, number: number): Promise<RevisionRecord> {
  const row = await loadRevision(scope, documentId, number);
  return { ...toEntry(row), text: row.text, content: contentOf(row) };
}

const toEntry = ({
  id,
  number,
  sha256: hash,
  note,
  createdAt,
  createdBy,
  carried,
}: RevisionOutline): RevisionEntry => ({
  id,
  number,
  sha256: hash,
  note,
  createdAt: createdAt.toISOString(),
  createdBy,
  carried: carriedSchema.catch(NOTHING_CARRIED).parse(carried),
});

/** The texts of a document's revisions from one number on, in order. */
export const loadTexts = (scope: Scope, documentId: string, from: number, tx: Db) =>
  listTexts(scope, documentId, from, tx);

/** The texts of some revisions, by their ids. */
export async function loadTextsById(scope: Scope, ids: readonly string[], tx: Db): Promise<Record<string, string>> {
  const rows = await listTextsById(scope, ids, tx);
  return Object.fromEntries(rows.map(({ id, text }) => [id, text]));
}

type Numbered = { readonly document: string; readonly number: number };

/** The texts of revisions of several documents, as a function that gives them; null for one that is not there. */
export async function loadTextsByNumber(
  scope: Scope,
  revisions: readonly Numbered[],
): Promise<(document: string, number: number) => string | null> {
  authorize(scope.actor, "document:read");
  const key = ({ document, number }: Numbered): string => `${document} ${number}`;
  const distinct = [...new Map(revisions.map((revision) => [key(revision), revision])).values()];
  const rows = await listTextsByNumber(scope, distinct);
  const texts = new Map(rows.map(({ documentId, number, text }) => [key({ document: documentId, number }), text]));
  return (document, number) => texts.get(key({ document, number })) ?? null;
}
