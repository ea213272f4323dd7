import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Scope } from "#lib/auth/scope.ts";
import { findOrMakeClaim } from "#lib/claims/service.ts";
import type { NamedClaim } from "#lib/claims/model.ts";
import type { Db } from "#lib/db/client.ts";
import type { CreateCitation } from "#lib/sources/model.ts";
import { findOrMakeSource } from "#lib/sources/service.ts";

/** The id of the claim an annotation names, made if need be; null for none. */
export const claimIdOf = async (scope: Scope, claim: NamedClaim | null | undefined, tx: Db): Promise<string | null> =>
  claim ? (await findOrMakeClaim(scope, claim, tx)).id : null;

/** The citations of an annotation as rows, their sources found or made. One after the other: two may name the same new source. */
export async function citationRows(scope: Scope, citations: readonly CreateCitation[], tx: Db) {
  const rows = [];
  for (const [index, { source, bearing, quote, locator }] of citations.entries()) {
    const { id: sourceId } = await findOrMakeSource(scope, source, `citations.${index}.source`, tx);
    rows.push({ id: uuidv7(), sourceId, bearing, quote: quote ?? null, locator: locator ?? null });
  }
  return rows;
}
