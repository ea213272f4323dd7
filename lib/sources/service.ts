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
import { changeSource, findOwnSource, findSource, searchSources, type SourceRow } from "./store.ts";
import { addedMeanwhile, fieldsOf, findByUrl, insertAndRecord, outOfTrash } from "./server/keep.ts";
import { toSource } from "./view.ts";

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
  if (before.privateTo !== null)
    return toSource(await write(scope, before, { ...merged, canonicalUrl: null }, "changed"));
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
        privateTo: after.privateTo,
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
 * What a private annotation alone cites is its author's alone; what a shared one cites is everybody's from then on.
 * @param field the path of the citation in the request, for sentences about it
 * @returns its id
 */
export async function findOrMakeSource(
  scope: Scope,
  cited: { readonly id: string } | CreateSource,
  { field, visibility }: { readonly field: string; readonly visibility: "workspace" | "private" },
  tx: Db,
): Promise<string> {
  if (visibility === "workspace") return shareSource(scope, await findOrMake(scope, cited, field, null, tx), tx);
  return (await findOrMake(scope, cited, field, scope.actor.userId, tx)).id;
}

/**
 * Lets everybody see a source that a private annotation made; others stay as they are.
 * @returns the id of the source to cite: where the workspace has another with the same address, of that one
 */
export async function shareSource(scope: Scope, source: SourceRow, tx: Db): Promise<string> {
  if (source.privateTo === null) return source.id;
  const known = await findByUrl(scope, source.url, tx);
  if (known) return (await outOfTrash(scope, known, tx)).id;
  const canonical = source.url ? canonicalUrl(source.url) : null;
  const shared = await changeSource(scope, source.id, source.version, { privateTo: null, canonicalUrl: canonical }, tx);
  if (!shared) throw conflict("This source was changed in the meantime. Nothing was overwritten; please try again.");
  await record(scope, tx, { subject: "source", subjectId: source.id, action: "created", version: shared.version });
  return source.id;
}

/** The same for a source that an annotation cites already, wherever it lies. */
export async function shareCited(scope: Scope, id: string, tx: Db): Promise<string> {
  const row = await findSource(scope, id, tx);
  return row ? shareSource(scope, row, tx) : id;
}

async function findOrMake(
  scope: Scope,
  cited: { readonly id: string } | CreateSource,
  field: string,
  privateTo: string | null,
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
  const own = cited.url ? await findOwnSource(scope, cited.url, tx) : null;
  if (own) return own;
  authorize(scope.actor, "source:create");
  const row = await insertAndRecord(scope, uuidv7(), cited, requestHash(scope.actor.userId, cited), tx, privateTo);
  return row ?? addedMeanwhile(scope, cited, tx);
}
