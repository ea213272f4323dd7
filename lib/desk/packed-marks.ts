/**
 * The index of positions on its way to the desk, as one string of columns.
 *
 * A page carries the marks of its document twice: in the answer, and as what the browser's copy of the page begins with.
 * Ten thousand records of a dozen members each keep server and browser busy for half a second there; one string does not.
 * In a column each value stands once, and its rows say which it is: there are few authors, stances and labels.
 */
import type { Mark } from "#lib/annotations/model.ts";

type Column = { readonly values: readonly unknown[]; readonly rows: readonly number[] };

/** @param marks of one shape: each has the members that the first one has */
export function packMarks(marks: readonly Mark[]): string {
  const names = Object.keys(marks[0] ?? {}) as (keyof Mark)[]; // the members of a Mark, which has no others
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, columnOf(marks.map((mark) => mark[name]))])));
}

export function unpackMarks(packed: string): Mark[] {
  // Written by the function above.
  const columns = Object.entries(JSON.parse(packed) as Record<keyof Mark, Column>);
  const count = columns[0]?.[1].rows.length ?? 0;
  return Array.from({ length: count }, (_, row) => {
    const mark: Record<string, unknown> = {};
    for (const [name, { values, rows }] of columns) mark[name] = values[rows[row] ?? 0];
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
  return { values, rows };
}
