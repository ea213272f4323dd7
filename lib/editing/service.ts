import "server-only";
import { listDocumentMarks } from "#lib/annotations/service.ts";
import { can } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { loadDocument, requireWritable } from "#lib/documents/service.ts";
import { readDraft } from "#lib/drafts/service.ts";
import { presentFence } from "#lib/live/service.ts";
import { contentOf, loadRevision } from "#lib/revisions/service.ts";
import type { EditorPageView } from "./model.ts";

/** Whether somebody may write at documents. */
export const mayWrite = (scope: Scope): boolean => can(scope.actor, "document:revise");

/** A document to be written at: one's draft, or the present text. @throws `forbidden`, `not_found`, `gone` */
export async function openEditor(scope: Scope, documentId: string): Promise<EditorPageView> {
  const fence = await presentFence(scope);
  const document = await loadDocument(scope, documentId);
  await requireWritable(scope, document);
  const { id, title, language, revisionNumber } = document;
  const { draft, others } = await readDraft(scope, documentId);
  const number = draft?.base ?? revisionNumber;
  const content = contentOf(await loadRevision(scope, documentId, number));
  const { items: marks } = await listDocumentMarks(scope, documentId, number);
  return {
    document: { workspace: scope.slug, id, title, language, present: revisionNumber, isPaged: false },
    me: scope.actor.userId,
    base: { number, content, marks },
    draft,
    others,
    fence,
  };
}
