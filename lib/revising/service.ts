import "server-only";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { createOnce } from "#lib/db/create-once.ts";
import { requestHash } from "#lib/db/request-hash.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { parseContent, type Content } from "#lib/documents/content.ts";
import { advanceDocument, holdDocument, loadDocument, requireWritable } from "#lib/documents/service.ts";
import { letGoOfDraft } from "#lib/drafts/service.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { record } from "#lib/events/service.ts";
import { readArrival, whole, type Arrival } from "#lib/imports/service.ts";
import type { Wishes } from "#lib/imports/wishes.ts";
import { bringInComments } from "#lib/outside/service.ts";
import { carryAll } from "#lib/placements/service.ts";
import type { CarriedRevision, CreateRevision, ListedRevision, RevisionRecord } from "#lib/revisions/model.ts";
import {
  contentOf,
  findMadeRevision,
  getRevision,
  listRevisionEntries,
  loadRevision,
  writeCarried,
  writeRevision,
} from "#lib/revisions/service.ts";

/**
 * Makes the next revision of a document, and carries to it what people marked. The document is locked
 * meanwhile, so that revisions are made one after the other and no annotation is made in between.
 * @throws `stale` with the number of the present revision, when it is not the one this was made from
 */
export async function createRevision(
  scope: Scope,
  documentId: string,
  id: string,
  input: CreateRevision,
): Promise<{ value: CarriedRevision; isNew: boolean }> {
  authorize(scope.actor, "document:revise");
  const document = await loadDocument(scope, documentId);
  await requireWritable(scope, document);
  const { title, byline } = document;
  const hash = requestHash(scope.actor.userId, { documentId, ...input });
  const { row, isNew } = await createOnce(
    "revision",
    hash,
    () => findMadeRevision(scope, id),
    async () => {
      const made = await contentFor(scope, documentId, input.content, { title, byline });
      const next = { ...made, id, note: input.note, requestHash: hash };
      return inTransaction((tx) => insertNext(scope, documentId, next, input.base, tx));
    },
  );
  const { number, text, sha256, carried } = row;
  return { value: { id, number, text, sha256, carried }, isNew };
}

type Made = Pick<Arrival, "content" | "pictures" | "imported" | "originalId" | "comments">;

/** Content that was here already, and is as it was. */
const asItIs = (content: Content): Made => ({
  content,
  pictures: [],
  imported: { repairs: [] },
  originalId: null,
  comments: [],
});

/** What was sent in, edited, or asked for again, as content. */
async function contentFor(
  scope: Scope,
  documentId: string,
  sent: CreateRevision["content"],
  given: NonNullable<Wishes["given"]>,
): Promise<Made> {
  if (sent.format === "revision") return asItIs(contentOf(await loadRevision(scope, documentId, sent.number)));
  if (sent.format !== "nodes") return withoutPages(whole(await readArrival(scope, sent, given)));
  const parsed = parseContent(sent.nodes);
  if ("problem" in parsed) throw invalid(parsed.problem, { "content.nodes": parsed.problem });
  return asItIs(parsed.content);
}

/** A text that is written on cannot become one that stays as it is. */
function withoutPages(arrival: Arrival): Made {
  if (arrival.found.pages === null) return arrival;
  const sentence = "A PDF becomes a document of its own, not a revision of another. Nothing was stored.";
  throw invalid(sentence, { "content.original": sentence });
}

type Next = Parameters<typeof writeRevision>[3] & Pick<Made, "comments"> & { readonly id: string };

async function insertNext(scope: Scope, documentId: string, next: Next, base: number | undefined, tx: Db) {
  await holdDocument(scope, documentId, tx);
  const document = await loadDocument(scope, documentId, tx);
  if (base !== undefined && base !== document.revisionNumber) throw newerThan(base, document.revisionNumber);
  const before = await loadRevision(scope, documentId, document.revisionNumber, tx);
  const after = await writeRevision(scope, documentId, before.number + 1, next, tx);
  await advanceDocument(scope, document, after.number, tx);
  const carried = await carryAll(scope, before, after, tx);
  await writeCarried(scope, next.id, carried, tx);
  await bringInComments(scope, after, next, tx);
  await letGoOfDraft(scope, documentId, tx);
  await record(scope, tx, {
    subject: "revision",
    subjectId: next.id,
    documentId,
    action: "created",
    version: after.number,
    change: { number: [before.number, after.number], carried: [null, carried], note: [null, after.note] },
  });
  return { ...after, carried };
}

const newerThan = (base: number, present: number): AppError =>
  new AppError(
    "stale",
    `Revision ${present} was saved while you worked on revision ${base}. Nothing was overwritten and nothing is lost: bring the two together and save again.`,
    { current: { revision: present } },
  );

/** The revisions of a document, newest first. @throws `not_found`, `gone` */
export async function listDocumentRevisions(scope: Scope, documentId: string): Promise<ListedRevision[]> {
  await loadDocument(scope, documentId);
  return listRevisionEntries(scope, documentId);
}

/** One revision of a document. @throws `not_found`, `gone` */
export async function getDocumentRevision(scope: Scope, documentId: string, number: number): Promise<RevisionRecord> {
  await loadDocument(scope, documentId);
  return getRevision(scope, documentId, number);
}
