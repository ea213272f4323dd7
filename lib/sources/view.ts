/** What callers get to see of a source. */
import { sourceTypeSchema, type Source } from "./model.ts";

type Row = Omit<Source, "type" | "createdAt" | "updatedAt"> & {
  readonly type: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

export const toSource = ({
  id,
  title,
  url,
  authors,
  publisher,
  published,
  type,
  version,
  createdAt,
  updatedAt,
}: Row): Source => ({
  id,
  title,
  url,
  authors,
  publisher,
  published,
  // The column is text so that a newer version may add types; an older one shows them as "other".
  type: sourceTypeSchema.safeParse(type).data ?? "other",
  version,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
