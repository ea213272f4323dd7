/**
 * The index of positions on its way to the desk, as one string of columns.
 *
 * A page carries the marks of its document twice: in the answer, and as what the browser's copy of the page begins with.
 * Ten thousand records of a dozen members each keep server and browser busy for half a second there; one string does not.
 * In a column each value stands once, and its rows say which it is: there are few authors, stances and labels. Where
 * all rows are the same, or each is another, nothing needs to be said.
 */
import type { Mark } from "#lib/annotations/model.ts";

type Column = {
  readonly values: readonly unknown[];
  /** For each mark the position of its value; absent when that is its own position, or the only one. */
  readonly rows?: readonly number[];
};
type Packed = { readonly count: number; readonly columns: readonly (readonly [name: keyof Mark, Column])[] };

/** @param marks of one shape: each has the members that the first one has */
export function packMarks(marks: readonly Mark[]): string {
  const names = Object.keys(marks[0] ?? {}) as (keyof Mark)[]; // the members of a Mark, which has no others
  const columns = names.map((name) => [name, columnOf(marks.map((mark) => mark[name]))] as const);
  return JSON.stringify({ count: marks.length, columns } satisfies Packed);
}

export function unpackMarks(packed: string): Mark[] {
  // Written by the function above.
  const { count, columns } = JSON.parse(packed) as Packed;
  return Array.from({ length: count }, (_, row) => {
    const mark: Record<string, unknown> = {};
    for (const [name, { values, rows }] of columns)
      mark[name] = values.length === 1 ? values[0] : values[rows?.[row] ?? row];
    return mark as Mark; // with the members it was packed with
  });
}

function columnOf(all: readonly unknown[]): Column {
  const known = new Map<string, number>();
  const values: unknown[] = [];
  const rows = all.map((value) => {
    const key = JSON.stringify(value);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, values.length);
    return values.push(value) - 1;
  });
  return values.length === 1 || values.length === all.length ? { values } : { values, rows };
}
