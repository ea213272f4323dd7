import "server-only";
import type { Annotation } from "#lib/annotations/model.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { loadOriginalOf } from "#lib/originals/service.ts";
import { outlinePages } from "#lib/pages/service.ts";
import type { InFile, Pages, PagesOf } from "../model.ts";

export type Original = { readonly id: string; readonly size: number; readonly pages: Pages };

/** The PDF that a document came as, and where its annotations stand on the pages; null for a document of text. */
export async function pagesOfOriginal(
  scope: Scope,
  documentId: string,
  revision: number,
  annotations: readonly Annotation[],
): Promise<Original | null> {
  const original = await loadOriginalOf(scope, documentId, revision);
  if (original?.type !== "application/pdf") return null;
  const outline = await outlinePages(scope, original.id);
  if (outline.length === 0) return null; // it came as text, before PDFs were read
  const places = new Map<string, PagesOf>();
  const inFile = new Map<string, InFile>();
  for (const { id, anchor, region, foreignKey, foreign, replies } of annotations) {
    places.set(id, { places: anchor.pages ?? [], isRegion: region !== null });
    if (foreignKey !== null) inFile.set(id, { key: foreignKey, at: foreign });
    for (const reply of replies)
      if (reply.foreignKey !== null) inFile.set(reply.id, { key: reply.foreignKey, at: null });
  }
  const labels = outline.map(({ label }) => label);
  return { id: original.id, size: original.size, pages: { count: outline.length, labels, places, inFile } };
}
