import "server-only";
import { v7 as uuidv7 } from "uuid";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { readCursor, toPage } from "#lib/cursor.ts";
import type { Db } from "#lib/db/client.ts";
import { createOnce } from "#lib/db/create-once.ts";
import { requestHash } from "#lib/db/request-hash.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { isUniqueViolation } from "#lib/db/unique.ts";
import { AppError, conflict, gone, invalid, notFound, stale } from "#lib/errors.ts";
import { changeOf, type Action } from "#lib/events/model.ts";
import { record } from "#lib/events/service.ts";
import type { Page } from "#lib/fields.ts";
import { canonicalUrl } from "./canonical-url.ts";
import type { ChangeSource, CreateSource, ListSources, Source, SourceEntry } from "./model.ts";
import {
  changeSource,
  findSource,
  findSourceByUrl,
  holdAddress,
  insertSource,
  searchSources,
  type SourceRow,
} from "./store.ts";
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
  const known = (await findSource(scope, id)) ? null : await findByUrl(scope, input.url);
  if (known) {
    const row = known.deletedAt ? await inTransaction((tx) => bringBack(scope, known, tx)) : known;
    return { value: toSource(row), isNew: false };
  }
  const { row, isNew } = await createOnce(
    "source",
    hash,
    () => findSource(scope, id),
    () => inTransaction((tx) => insertAndRecord(scope, id, input, hash, tx)),
  ).catch(async (error: unknown) => {
    // Somebody else has just added the address under another id; theirs is the source.
    const theirs = isUniqueViolation(error) ? await findByUrl(scope, input.url) : null;
    if (!theirs) throw error;
    return { row: theirs, isNew: false };
  });
  return { value: toSource(row), isNew };
}

async function insertAndRecord(
  scope: Scope,
  id: string,
  input: CreateSource,
  hash: string,
  tx: Db,
): Promise<SourceRow> {
  const row = await insertSource(scope, { id, ...fieldsOf(input), requestHash: hash }, tx);
  await record(scope, tx, { subject: "source", subjectId: id, action: "created" });
  return row;
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

export async function listSources(scope: Scope, { q, limit, cursor }: ListSources): Promise<Page<SourceEntry>> {
  authorize(scope.actor, "source:read");
  const words = q?.trim() ?? "";
  const rows = await searchSources(scope, {
    q: words,
    canonical: canonicalUrl(words),
    limit,
    after: readCursor(cursor, "number"),
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
  if (known) return known.deletedAt ? bringBack(scope, known, tx) : known;
  authorize(scope.actor, "source:create");
  // Two people may cite the same new source at once: whoever comes second waits here and finds it.
  await holdAddress(scope, cited.url ? canonicalUrl(cited.url) : null, tx);
  const meanwhile = await findByUrl(scope, cited.url, tx);
  if (meanwhile) return meanwhile;
  return insertAndRecord(scope, uuidv7(), cited, requestHash(scope.actor.userId, cited), tx);
}

async function bringBack(scope: Scope, row: SourceRow, tx: Db): Promise<SourceRow> {
  const restored = await changeSource(scope, row.id, row.version, { deletedAt: null, deletedById: null }, tx);
  await record(scope, tx, { subject: "source", subjectId: row.id, action: "restored", version: row.version + 1 });
  return restored ?? row;
}
