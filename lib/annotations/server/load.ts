import "server-only";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { gone, notFound } from "#lib/errors.ts";
import { standingsOf } from "#lib/ledger/service.ts";
import type { Annotation } from "../model.ts";
import { findAnnotation, type AnnotationRow } from "../store.ts";
import { toAnnotation } from "../view.ts";

/** An annotation's row. @throws `not_found`, or `gone` for one in the trash */
export async function loadAnnotation(scope: Scope, id: string, tx?: Db): Promise<AnnotationRow> {
  const row = await findAnnotation(scope, id, tx);
  if (!row || row.document.deletedAt) throw notFound("annotation");
  if (row.deletedAt) throw gone("annotation");
  return row;
}

/** Rows as callers see them, each claim with its standing. */
export async function present(scope: Scope, rows: readonly AnnotationRow[], tx?: Db): Promise<Annotation[]> {
  const claimIds = rows.flatMap(({ claim }) => (claim && !claim.deletedAt ? [claim.id] : []));
  const standings = await standingsOf(scope, [...new Set(claimIds)], tx);
  return rows.map((row) => toAnnotation(row, row.claim ? standings.get(row.claim.id) : undefined));
}

/** An annotation as its caller sees it. @throws as `loadAnnotation` */
export async function presentOne(scope: Scope, id: string, tx?: Db): Promise<Annotation> {
  const [annotation] = await present(scope, [await loadAnnotation(scope, id, tx)], tx);
  if (!annotation) throw notFound("annotation");
  return annotation;
}
