/** What callers get to see of documents and revisions. */
import { importedSchema } from "#lib/imports/model.ts";
import type { OriginalOutline } from "#lib/originals/model.ts";
import type { Revision } from "#lib/revisions/model.ts";
import type { Document, DocumentEntry } from "./model.ts";

type DocumentRow = Omit<Document, "revision" | "imported" | "original" | "createdAt" | "updatedAt"> & {
  readonly createdAt: Date;
  readonly updatedAt: Date;
};
type RevisionRow = Revision & { readonly imported: unknown };

export const toRevision = ({ id, number, text, sha256 }: Revision): Revision => ({ id, number, text, sha256 });

const toOutline = ({ id, title, byline, dateline, language, version, createdAt, updatedAt }: DocumentRow) => ({
  id,
  title,
  byline,
  dateline,
  language,
  version,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export const toDocument = (row: DocumentRow, revision: RevisionRow, original: OriginalOutline | null): Document => ({
  ...toOutline(row),
  revision: toRevision(revision),
  // What was understood at the import is the document's first revision's; a later one may come from the editor.
  imported: importedSchema.safeParse(revision.imported).data ?? { repairs: [] },
  original,
});

type EntryRow = DocumentRow & {
  readonly revisionId: string;
  readonly revisionNumber: number;
  readonly sha256: string;
  readonly originalId: string | null;
  readonly originalName: string | null;
  readonly annotationCount: number;
  readonly claimCount: number;
};

export const toDocumentEntry = (row: EntryRow): DocumentEntry => ({
  ...toOutline(row),
  revision: { id: row.revisionId, number: row.revisionNumber, sha256: row.sha256 },
  original: row.originalId === null ? null : { id: row.originalId, name: row.originalName ?? "" },
  annotationCount: row.annotationCount,
  claimCount: row.claimCount,
});
