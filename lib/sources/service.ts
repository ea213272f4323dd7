import "server-only";
import { v7 as uuidv7 } from "uuid";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { readCursor, toPage } from "#lib/cursor.ts";
import type { Db } from "#lib/db/client.ts";
import { sameOnce } from "#lib/db/create-once.ts";
import { requestHash } from "#lib/db/request-hash.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { isUniqueViolation } from "#lib/db/unique.ts";
import { AppError, conflict, gone, invalid, notFound, stale } from "#lib/errors.ts";
import { changeOf, type Action } from "#lib/events/model.ts";
import { record } from "#lib/events/service.ts";
import type { Page } from "#lib/fields.ts";
import { canonicalUrl } from "./canonical-url.ts";
import type { ChangeSource, CreateSource, ListSources, Source, SourceEntry } from "./model.ts";
import { changeSource, findSource, findSourceByUrl, insertSource, searchSources, type SourceRow } from "./store.ts";
import { toSource } from "./view.ts";

const fieldsOf = ({ title, url, authors, publisher, published, type }: CreateSource) => ({
  title: title ?? url ?? "",
  url: url ?? null,
  canonicalUrl: url ? canonicalUrl(url) : null,
  authors: authors ?? [],
  publisher: publisher ?? null,
  published: published ?? null,
  type: type ?? "webpage",
});

/**
 * Adds a source under the caller's id. An address the workspace knows, in any spelling, is the source it
 * has: that one is returned, under its own id.
 */
export async function createSource(
  scope: Scope,
  id: string,
  input: CreateSource,
): Promise<{ value: Source; isNew: boolean }> {
  authorize(scope.actor, "source:create");
  const hash = requestHash(scope.actor.userId, input);
  const mine = await findSource(scope, id);
  if (mine) return { value: toSource(sameOnce("source", hash, mine)), isNew: false };
  return inTransaction(async (tx) => {
    const known = await findByUrl(scope, input.url, tx);
    if (known) return { value: toSource(await outOfTrash(scope, known, tx)), isNew: false };
    const row = await insertAndRecord(scope, id, input, hash, tx);
    if (row) return { value: toSource(row), isNew: true };
    // Somebody was faster: with the same request, or with the same address under another id.
    const meanwhile = await findSource(scope, id, tx);
    if (meanwhile) return { value: toSource(sameOnce("source", hash, meanwhile)), isNew: false };
    return { value: toSource(await addedMeanwhile(scope, input, tx)), isNew: false };
  });
}

/** @returns null when the id or the address is taken */
async function insertAndRecord(
  scope: Scope,
  id: string,
  input: CreateSource,
  hash: string,
  tx: Db,
): Promise<SourceRow | null> {
  const row = await insertSource(scope, { id, ...fieldsOf(input), requestHash: hash }, tx);
  if (row) await record(scope, tx, { subject: "source", subjectId: id, action: "created" });
  return row;
}

/** The source whose address kept ours from being inserted. */
async function addedMeanwhile(scope: Scope, { url }: CreateSource, tx: Db): Promise<SourceRow> {
  const row = await findByUrl(scope, url, tx);
  if (!row) throw conflict("Another source has this address.");
  return outOfTrash(scope, row, tx);
}

const findByUrl = async (scope: Scope, url: string | null | undefined, tx?: Db): Promise<SourceRow | null> => {
  const canonical = url ? canonicalUrl(url) : null;
  return canonical === null ? null : findSourceByUrl(scope, canonical, tx);
};

const urlTaken = (row: SourceRow): AppError =>
  new AppError(
    "conflict",
    `The workspace has this source already: “${row.title}”${row.deletedAt ? ", in the trash" : ""}.`,
    {
      fields: { url: "Another source has this address." },
      current: toSource(row),
    },
  );

export async function getSource(scope: Scope, id: string): Promise<Source> {
  authorize(scope.actor, "source:read");
  return toSource(await loadSource(scope, id));
}

/** @throws `not_found`, or `gone` for one in the trash */
async function loadSource(scope: Scope, id: string): Promise<SourceRow> {
  const row = await findSource(scope, id);
  if (!row) throw notFound("source");
  if (row.deletedAt) throw gone("source");
  return row;
}

/** The sources that fit, each with how often it is cited. */
export async function listSources(scope: Scope, { q, sort, limit, cursor }: ListSources): Promise<Page<SourceEntry>> {
  authorize(scope.actor, "source:read");
  const words = q?.trim() ?? "";
  const rows = await searchSources(scope, {
    q: words,
    canonical: canonicalUrl(words),
    sort,
    limit,
    after: readCursor(cursor, sort === "title" ? "text" : "number"),
  });
  return toPage(
    rows,
    limit,
    (row) => ({ ...toSource(row), citationCount: row.citationCount }),
    (row) => [row.sortKey, row.id],
  );
}

const changeable = ["title", "url", "authors", "publisher", "published", "type"] as const;

/** @throws `stale` with the present state; `conflict` when the new address is that of another source */
export async function updateSource(scope: Scope, id: string, version: number, input: ChangeSource): Promise<Source> {
  authorize(scope.actor, "source:edit");
  const before = await loadSource(scope, id);
  if (before.version !== version) throw stale("source", toSource(before));
  const merged = fieldsOf({ ...toSource(before), ...definedOf(input) });
  if (merged.title === "")
    throw invalid("A source needs a title or an address.", { title: "Give a title or an address." });
  const other = await findByUrl(scope, merged.url);
  if (other && other.id !== id) throw urlTaken(other);
  return toSource(await write(scope, before, merged, "changed"));
}

/** What was left out of a change stays as it is. */
const definedOf = (input: ChangeSource): Partial<CreateSource> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

/** Puts a source into the trash. Citations of it stay where they are and keep naming it. */
export async function trashSource(scope: Scope, id: string, version: number): Promise<void> {
  authorize(scope.actor, "source:trash");
  const before = await loadSource(scope, id);
  if (before.version !== version) throw stale("source", toSource(before));
  await write(scope, before, { deletedAt: new Date(), deletedById: scope.actor.userId }, "trashed");
}

export async function restoreSource(scope: Scope, id: string): Promise<Source> {
  authorize(scope.actor, "source:trash");
  const before = await findSource(scope, id);
  if (!before) throw notFound("source");
  return toSource(
    before.deletedAt ? await write(scope, before, { deletedAt: null, deletedById: null }, "restored") : before,
  );
}

async function write(
  scope: Scope,
  before: SourceRow,
  change: Parameters<typeof changeSource>[3],
  action: Action,
): Promise<SourceRow> {
  try {
    return await inTransaction(async (tx) => {
      const after = await changeSource(scope, before.id, before.version, change, tx);
      if (!after) throw stale("source", toSource((await findSource(scope, before.id, tx)) ?? before));
      await record(scope, tx, {
        subject: "source",
        subjectId: before.id,
        action,
        version: after.version,
        change: changeOf(before, after, changeable),
      });
      return after;
    });
  } catch (error) {
    throw isUniqueViolation(error) ? conflict("Another source has this address.") : error;
  }
}

/**
 * The source that somebody cites: one of the workspace by its id, or the one with the same address, or,
 * when there is none, a new one. A source in the trash that is cited again comes back.
 * @param field the path of the citation in the request, for sentences about it
 */
export async function findOrMakeSource(
  scope: Scope,
  cited: { readonly id: string } | CreateSource,
  field: string,
  tx: Db,
): Promise<SourceRow> {
  if ("id" in cited) {
    const row = await findSource(scope, cited.id, tx);
    if (!row || row.deletedAt)
      throw invalid("The workspace has no source with this id.", { [`${field}.id`]: "There is no such source." });
    return row;
  }
  const known = await findByUrl(scope, cited.url, tx);
  if (known) return outOfTrash(scope, known, tx);
  authorize(scope.actor, "source:create");
  const row = await insertAndRecord(scope, uuidv7(), cited, requestHash(scope.actor.userId, cited), tx);
  return row ?? addedMeanwhile(scope, cited, tx);
}

/** A source that is used again, taken out of the trash where it lies there. */
async function outOfTrash(scope: Scope, row: SourceRow, tx: Db): Promise<SourceRow> {
  if (!row.deletedAt) return row;
  const restored = await changeSource(scope, row.id, row.version, { deletedAt: null, deletedById: null }, tx);
  if (restored)
    await record(scope, tx, { subject: "source", subjectId: row.id, action: "restored", version: restored.version });
  // Otherwise somebody else has just taken it out.
  return restored ?? (await findSource(scope, row.id, tx)) ?? row;
}
