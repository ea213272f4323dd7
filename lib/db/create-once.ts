import "server-only";
import { gone, idTaken } from "#lib/errors.ts";
import { isUniqueViolation } from "./unique.ts";

type Once = { readonly requestHash: string; readonly deletedAt?: Date | null };

/**
 * A creation under the caller's own id: sent twice, it exists once.
 * @param hash of the request; a row made by another request under the same id is somebody else's
 * @throws `conflict` when the id is taken by something else, `gone` when what it made is in the trash
 */
export async function createOnce<Row extends Once>(
  what: Parameters<typeof idTaken>[0],
  hash: string,
  find: () => Promise<Row | null>,
  insert: () => Promise<Row>,
): Promise<{ readonly row: Row; readonly isNew: boolean }> {
  const before = await find();
  if (before) return { row: sameOnce(what, hash, before), isNew: false };
  try {
    return { row: await insert(), isNew: true };
  } catch (error) {
    // The same request may have arrived twice at once; the row of the other one is as good as ours.
    const meanwhile = isUniqueViolation(error) ? await find() : null;
    if (!meanwhile) throw error;
    return { row: sameOnce(what, hash, meanwhile), isNew: false };
  }
}

/** The row an id names, for a request with this hash. @throws `conflict`, `gone` as createOnce does */
export function sameOnce<Row extends Once>(what: Parameters<typeof idTaken>[0], hash: string, row: Row): Row {
  if (row.requestHash !== hash) throw idTaken(what);
  if (row.deletedAt) throw gone(what);
  return row;
}
