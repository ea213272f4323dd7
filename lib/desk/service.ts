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
import { ownDraftAt } from "#lib/drafts/service.ts";
import { presentFence } from "#lib/live/service.ts";
import { loadOriginalOf } from "#lib/originals/service.ts";
import type { PageLayout } from "#lib/pages/model.ts";
import type { PageWindow } from "#lib/pages/progress.ts";
import { hasFirstPicture, loadContents, loadLayouts, outlinePages } from "#lib/pages/service.ts";
import { contentOf, loadRevision } from "#lib/revisions/service.ts";
import { packMarks } from "./packed-marks.ts";
import type { DeskRights, DeskView } from "./model.ts";

/** How many notes come with the page. */
const FIRST_BODIES = 40;

/** A document as its desk shows it; its text where it has no pages, on which it is otherwise. @throws `not_found`, `gone` */
export async function openDesk(
  scope: Scope,
  documentId: string,
): Promise<{ readonly view: DeskView; readonly text: DeskText | null }> {
  // The fence comes first: what happens while the rest is read is then told by the live updates.
  const fence = await presentFence(scope);
  const row = await loadDocument(scope, documentId);
  const { items: marks } = await listDocumentMarks(scope, documentId);
  const [bodies, people, claims, original, draftAt] = await Promise.all([
    getAnnotationsById(
      scope,
      marks.slice(0, FIRST_BODIES).map(({ id }) => id),
    ),
    listMarkAuthors(scope, documentId),
    listDocumentClaims(scope, documentId),
    loadOriginalOf(scope, documentId, row.revisionNumber),
    ownDraftAt(scope, documentId),
  ]);
  const paper = original?.type === "application/pdf" ? await paperOf(scope, original.id) : NO_PAPER;
  const { id, title, byline, dateline, language, version } = row;
  return {
    text: paper.pages ? null : await textOf(scope, documentId, row.revisionNumber),
    view: {
      workspace: scope.slug,
      document: {
        id,
        title,
        byline,
        dateline,
        language,
        version,
        revision: row.revisionNumber,
        original,
        draftAt,
        ...paper,
      },
      me: { id: scope.actor.userId, name: scope.actor.name },
      rights: rightsOf(scope.actor, paper.pages !== null),
      people,
      claims,
      marks: packMarks(marks),
      bodies,
      fence,
    },
  };
}

/** The text of an article, and where each of its blocks begins. */
export type DeskText = { readonly content: Content; readonly starts: readonly number[] };

async function textOf(scope: Scope, documentId: string, number: number): Promise<DeskText> {
  const content = contentOf(await loadRevision(scope, documentId, number));
  return { content, starts: project(content).blocks.map(({ start }) => start) };
}

/** What is shown of a PDF besides its text. */
type Paper = Pick<DeskView["document"], "pages" | "outline" | "pagesWithoutText" | "firstPages" | "hasFirstPicture">;
const NO_PAPER: Paper = { pages: null, outline: [], pagesWithoutText: 0, firstPages: [], hasFirstPicture: false };
/** So many pages come with the desk: what is seen of it first. */
const FIRST_PAGES = { from: 1, to: 2 };

async function paperOf(scope: Scope, originalId: string): Promise<Paper> {
  const [pages, contents, firstPages, isThere] = await Promise.all([
    outlinePages(scope, originalId),
    loadContents(scope, originalId),
    loadLayouts(scope, originalId, FIRST_PAGES),
    hasFirstPicture(scope, originalId),
  ]);
  return {
    pages,
    ...contents,
    firstPages,
    hasFirstPicture: isThere,
  };
}

/** Pages of a document that is a PDF, with where their words stand. @throws `not_found`, `gone` */
export async function listDocumentPages(scope: Scope, documentId: string, window: PageWindow): Promise<PageLayout[]> {
  const { revisionNumber } = await loadDocument(scope, documentId);
  const original = await loadOriginalOf(scope, documentId, revisionNumber);
  return original ? loadLayouts(scope, original.id, window) : [];
}

const rightsOf = (actor: Actor, isPaged: boolean): DeskRights => ({
  share: can(actor, "annotation:create", { visibility: "workspace" }),
  createClaims: can(actor, "claim:create"),
  createSources: can(actor, "source:create"),
  clearUp: can(actor, "annotation:trash", { authorId: "" }),
  edit: can(actor, "document:edit"),
  revise: !isPaged && can(actor, "document:revise"),
  trash: can(actor, "document:trash"),
});
