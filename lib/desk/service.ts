import "server-only";
import { project } from "#lib/anchoring/projection.ts";
import {
  getAnnotationsById,
  listDocumentClaims,
  listDocumentMarks,
  listMarkAuthors,
} from "#lib/annotations/service.ts";
import { can, type Actor } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Content } from "#lib/documents/content.ts";
import { loadDocument } from "#lib/documents/service.ts";
import { presentFence } from "#lib/live/service.ts";
import { loadOriginalOf } from "#lib/originals/service.ts";
import { contentOf, loadRevision } from "#lib/revisions/service.ts";
import type { DeskRights, DeskView } from "./model.ts";

/** How many notes come with the page. */
const FIRST_BODIES = 40;

/** A document as its desk shows it. @throws `not_found`, `gone` */
export async function openDesk(
  scope: Scope,
  documentId: string,
): Promise<{ readonly view: DeskView; readonly content: Content; readonly starts: readonly number[] }> {
  // The fence comes first: what happens while the rest is read is then told by the live updates.
  const fence = await presentFence(scope);
  const row = await loadDocument(scope, documentId);
  const revision = await loadRevision(scope, documentId, row.revisionNumber);
  const content = contentOf(revision);
  const { items: marks } = await listDocumentMarks(scope, documentId);
  const [bodies, people, claims, original] = await Promise.all([
    getAnnotationsById(
      scope,
      marks.slice(0, FIRST_BODIES).map(({ id }) => id),
    ),
    listMarkAuthors(scope, documentId),
    listDocumentClaims(scope, documentId),
    loadOriginalOf(scope, documentId, revision.number),
  ]);
  const { id, title, byline, dateline, language, version } = row;
  return {
    content,
    starts: project(content).blocks.map(({ start }) => start),
    view: {
      workspace: scope.slug,
      document: { id, title, byline, dateline, language, version, revision: revision.number, original },
      me: { id: scope.actor.userId, name: scope.actor.name },
      rights: rightsOf(scope.actor),
      people,
      claims,
      marks,
      bodies,
      fence,
    },
  };
}

const rightsOf = (actor: Actor): DeskRights => ({
  share: can(actor, "annotation:create", { visibility: "workspace" }),
  createClaims: can(actor, "claim:create"),
  createSources: can(actor, "source:create"),
  clearUp: can(actor, "annotation:trash", { authorId: "" }),
  edit: can(actor, "document:edit"),
  revise: can(actor, "document:revise"),
  trash: can(actor, "document:trash"),
});
