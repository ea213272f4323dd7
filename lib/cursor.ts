/** Cursors of lists: where a page ended, opaque to callers. */
import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { idSchema, instantSchema, type Page } from "#lib/fields.ts";

/** The sort key and the id of the last item of a page; together they are unique and in order. */
export type Cursor<Key extends string | number = string | number> = readonly [key: Key, id: string];

/** What the items of a list are sorted by; a cursor of another list is none of this one. */
const keys = { number: z.number(), text: z.string(), instant: instantSchema };
type Keys = { readonly number: number; readonly text: string; readonly instant: string };

/** Letters, digits, - and _, which stand for themselves in an address. */
export function writeCursor(cursor: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify(cursor));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @throws `invalid` for anything that writeCursor did not write for such a list */
export function readCursor<Kind extends keyof Keys>(text: string | undefined, kind: Kind): Cursor<Keys[Kind]> | null {
  if (text === undefined) return null;
  const parsed = z.tuple([keys[kind], idSchema]).safeParse(decode(text));
  if (!parsed.success)
    throw invalid("This cursor is not one of ours. Begin the list again.", {
      cursor: "Must be as the last page of this list gave it.",
    });
  // The schema chosen by the kind has read the key, so it is of that kind's type.
  return parsed.data as unknown as Cursor<Keys[Kind]>;
}

/** What was encoded; undefined when it cannot be read at all. */
function decode(text: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (byte) => byte.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
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
