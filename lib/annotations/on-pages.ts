/** Where an annotation of a PDF stands on its pages, from its row. */
import { z } from "zod";
import { pagePlaceSchema, quadSchema, type PagePlace, type Region } from "#lib/pages/model.ts";

type Row = { readonly pages: unknown; readonly isRegion: boolean };

const placesSchema = z.array(pagePlaceSchema);
const foreignSchema = z.object({ page: z.int(), box: quadSchema });

/** Null in what is no PDF. */
export const placesOf = ({ pages }: Pick<Row, "pages">): PagePlace[] | null =>
  placesSchema.safeParse(pages).data ?? null;

/** The part of a page that was marked; null where a passage was. A region is the one rectangle of its one page. */
export function regionOf({ pages, isRegion }: Row): Region | null {
  const place = isRegion ? placesOf({ pages })?.[0] : undefined;
  const box = place?.quads[0];
  return place && box ? { page: place.page, box } : null;
}

/** Where it stood in the file it came in with. */
export const foreignPlaceOf = (foreignAt: unknown): z.output<typeof foreignSchema> | null =>
  foreignSchema.safeParse(foreignAt).data ?? null;
