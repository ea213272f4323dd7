/** Cursors of lists: where a page ended, opaque to callers. */
import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { idSchema, type Page } from "#lib/fields.ts";

const cursorSchema = z.tuple([z.union([z.string(), z.number()]), idSchema]);

/** The sort key and the id of the last item of a page; together they are unique and in order. */
export type Cursor = readonly [key: string | number, id: string];

export const writeCursor = (cursor: Cursor): string => btoa(encodeURIComponent(JSON.stringify(cursor)));

/** @throws `invalid` for anything that writeCursor did not write */
export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  try {
    return cursorSchema.parse(JSON.parse(decodeURIComponent(atob(text))));
  } catch (cause) {
    throw cause instanceof Error
      ? invalid("This cursor is not one of ours. Begin the list again.", {
          cursor: "Must be as the last page gave it.",
        })
      : cause;
  }
}

/** One page from up to one row more than its limit; the extra row only says that there is a next page. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  toCursor: (row: Row) => Cursor,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > limit && last !== undefined ? writeCursor(toCursor(last)) : null,
  };
}
