import "server-only";
import { v7 as uuidv7 } from "uuid";
import type { Scope } from "#lib/auth/scope.ts";
import { findOrMakeClaim, shareClaim } from "#lib/claims/service.ts";
import type { NamedClaim } from "#lib/claims/model.ts";
import type { Db } from "#lib/db/client.ts";
import type { CreateCitation } from "#lib/sources/model.ts";
import { findOrMakeSource, shareCited } from "#lib/sources/service.ts";
import type { Visibility } from "../model.ts";
import { citeInstead, type AnnotationRow, type NewCitation } from "../store.ts";

/** The id of the claim an annotation names, made if need be; null for none. */
export const claimIdOf = async (
  scope: Scope,
  claim: NamedClaim | null | undefined,
  visibility: Visibility,
  tx: Db,
): Promise<string | null> => (claim ? (await findOrMakeClaim(scope, claim, visibility, tx)).id : null);

/** The citations of an annotation as rows, their sources found or made. One after the other: two may name the same new source. */
export async function citationRows(
  scope: Scope,
  citations: readonly CreateCitation[],
  visibility: Visibility,
  tx: Db,
): Promise<NewCitation[]> {
  const rows: NewCitation[] = [];
  for (const [index, { source, bearing, quote, locator }] of citations.entries()) {
    const sourceId = await findOrMakeSource(scope, source, { field: `citations.${index}.source`, visibility }, tx);
    rows.push({ id: uuidv7(), sourceId, bearing, quote: quote ?? null, locator: locator ?? null });
  }
  return rows;
}

/** What a private annotation alone named becomes everybody's with it. */
export async function shareNamed(scope: Scope, annotation: AnnotationRow, tx: Db): Promise<void> {
  if (annotation.claimId) await shareClaim(scope, annotation.claimId, tx);
  for (const { source } of annotation.citations) {
    const id = await shareCited(scope, source.id, tx);
    if (id !== source.id) await citeInstead(scope, annotation.id, source.id, id, tx);
  }
}
