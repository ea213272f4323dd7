import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { invalid } from "#lib/errors.ts";
import { loadOriginalOf } from "#lib/originals/service.ts";

type Document = { readonly id: string; readonly revisionNumber: number };

/** Whether a document is a PDF: it has the pages of its file, and its text stays as it is on them. */
export const hasPages = async (scope: Scope, { id, revisionNumber }: Document, tx?: Db): Promise<boolean> =>
  (await loadOriginalOf(scope, id, revisionNumber, tx))?.type === "application/pdf";

/** @throws `invalid` for a document whose text cannot be changed */
export async function requireWritable(scope: Scope, document: Document, tx?: Db): Promise<void> {
  if (await hasPages(scope, document, tx))
    throw invalid(
      "The text of a PDF stays as it is on its pages, so it has no drafts and no further revisions. Nothing was changed; add the new file as a document of its own.",
    );
}
