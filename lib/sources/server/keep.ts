import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { conflict } from "#lib/errors.ts";
import { record } from "#lib/events/service.ts";
import { canonicalUrl } from "../canonical-url.ts";
import type { CreateSource } from "../model.ts";
import { changeSource, findSource, findSourceByUrl, insertSource, type SourceRow } from "../store.ts";

/** The columns of what somebody wrote of a source. */
export const fieldsOf = ({ title, url, authors, publisher, published, type }: CreateSource) => ({
  title: title ?? url ?? "",
  url: url ?? null,
  canonicalUrl: url ? canonicalUrl(url) : null,
  authors: authors ?? [],
  publisher: publisher ?? null,
  published: published ?? null,
  type: type ?? "webpage",
});

/** @param privateTo who alone is to see it; null for everybody. @returns null when the id or the address is taken */
export async function insertAndRecord(
  scope: Scope,
  id: string,
  input: CreateSource,
  hash: string,
  tx: Db,
  privateTo: string | null = null,
): Promise<SourceRow | null> {
  const fields = fieldsOf(input);
  // One person's alone leaves its address free, so that nobody else stumbles over it.
  const canonical = privateTo === null ? fields.canonicalUrl : null;
  const row = await insertSource(scope, { id, ...fields, canonicalUrl: canonical, privateTo, requestHash: hash }, tx);
  if (row) await record(scope, tx, { subject: "source", subjectId: id, action: "created", privateTo });
  return row;
}

/** The source whose address kept ours from being inserted. */
export async function addedMeanwhile(scope: Scope, { url }: CreateSource, tx: Db): Promise<SourceRow> {
  const row = await findByUrl(scope, url, tx);
  if (!row) throw conflict("Another source has this address.");
  return outOfTrash(scope, row, tx);
}

/** The source that everybody has under an address, in any spelling, in the trash or not. */
export const findByUrl = async (scope: Scope, url: string | null | undefined, tx?: Db): Promise<SourceRow | null> => {
  const canonical = url ? canonicalUrl(url) : null;
  return canonical === null ? null : findSourceByUrl(scope, canonical, tx);
};

/** A source that is used again, taken out of the trash where it lies there. */
export async function outOfTrash(scope: Scope, row: SourceRow, tx: Db): Promise<SourceRow> {
  if (!row.deletedAt) return row;
  const restored = await changeSource(scope, row.id, row.version, { deletedAt: null, deletedById: null }, tx);
  if (restored)
    await record(scope, tx, { subject: "source", subjectId: row.id, action: "restored", version: restored.version });
  // Otherwise somebody else has just taken it out.
  return restored ?? (await findSource(scope, row.id, tx)) ?? row;
}
