/**
 * Where the sheets lie below and beside one another, before any of them is there: their sizes are known from the start,
 * so the whole of two thousand pages has its height at once and nothing moves when pages come and go.
 */
export type Size = { readonly width: number; readonly height: number };
export type Columns = 1 | 2;

export type Arrangement = {
  /** Pixels for a point. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Of each page, in pixels from the upper left corner of the whole. */
  readonly places: readonly {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  }[];
};

/** The space between two sheets, in pixels. */
export const GAP = 14;

/** @param width the room there is: what is narrower stands in its middle */
export function arrange(sizes: readonly Size[], scale: number, columns: Columns, width: number): Arrangement {
  const rows = rowsOf(sizes, columns).map((row) =>
    row.map(({ width: w, height }) => ({ width: w * scale, height: height * scale })),
  );
  const whole = Math.max(width, ...rows.map(widthOf));
  let top = 0;
  const places = rows.flatMap((row) => {
    const tallest = Math.max(...row.map(({ height }) => height));
    let left = (whole - widthOf(row)) / 2;
    const placed = row.map((size) => {
      const place = { ...size, left: Math.round(left), top };
      left += size.width + GAP;
      return place;
    });
    top = Math.round(top + tallest + GAP);
    return placed;
  });
  return { scale, width: whole, height: Math.max(0, top - GAP), places };
}

const widthOf = (row: readonly Size[]): number => row.reduce((sum, { width }) => sum + width, GAP * (row.length - 1));

/** Two pages lie side by side as in a book: the first one alone, on the right in print and here in the middle. */
function rowsOf(items: readonly Size[], columns: Columns): Size[][] {
  if (columns === 1) return items.map((item) => [item]);
  const [first, ...rest] = items;
  const rows = first === undefined ? [] : [[first]];
  for (let at = 0; at < rest.length; at += 2) rows.push(rest.slice(at, at + 2));
  return rows;
}

/** The first and the last page, counted from 0, that reach between two heights; the nearest where none does. */
export function pagesBetween(
  { places }: Arrangement,
  from: number,
  to: number,
): readonly [first: number, last: number] {
  const last = Math.max(0, countWhile(places.length, (index) => (places[index]?.top ?? Infinity) < to) - 1);
  const first = countWhile(places.length, (index) => endOf(places, index) <= from);
  return [Math.min(first, last), last];
}

/** Where the row of a page ends: of two pages side by side the shorter one ends with the taller. */
function endOf(places: Arrangement["places"], index: number): number {
  const place = places[index];
  if (!place) return Infinity;
  const beside = [places[index - 1], places[index + 1]].filter((other) => other?.top === place.top);
  return Math.max(place.top + place.height, ...beside.map((other) => (other ? other.top + other.height : 0)));
}

function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Pixels for a point at 100 %: a point is a 72nd of an inch, a pixel a 96th. */
export const ACTUAL = 96 / 72;
/** A small card does not fill a large screen. */
const FITTING = 2 * ACTUAL;
const LEAST = 0.25 * ACTUAL;
const MOST = 5 * ACTUAL;

export const withinReason = (scale: number): number => Math.min(MOST, Math.max(LEAST, scale));

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5].map((step) => step * ACTUAL);

/** The next larger or smaller of the usual scales. */
export const nextScale = (scale: number, direction: 1 | -1): number =>
  (direction === 1 ? steps.find((step) => step > scale * 1.01) : steps.findLast((step) => step < scale * 0.99)) ??
  scale;

/** Narrower than this, two pages side by side are too small to be read. In pixels. */
const TWO_FROM = 480;

/** How many pages lie side by side: as many as are wanted, if there is room. */
export const columnsIn = (wanted: Columns, { width }: Pick<Size, "width">): Columns => (width < TWO_FROM ? 1 : wanted);

/** The scale at which the pages fill the room's width, or at which whole pages are seen. */
export function fitScale(sizes: readonly Size[], fit: "width" | "page", columns: Columns, room: Size): number {
  const { width, height } = usual(sizes);
  const across = (room.width - GAP * (columns - 1)) / (width * columns);
  return withinReason(Math.min(FITTING, fit === "width" ? across : Math.min(across, room.height / height)));
}

/** How wide a page is when all fill the room's width: as a share of that, and at most in pixels. */
export const fittingWidth = (
  sizes: readonly Size[],
  { width }: Size,
): { readonly share: number; readonly most: number } => ({
  share: width / usual(sizes).width,
  most: width * FITTING,
});

/** The size most pages have, so that a fold-out map does not make all the others small. */
function usual(sizes: readonly Size[]): Size {
  const counts = new Map<string, { readonly size: Size; count: number }>();
  for (const size of sizes) {
    const key = `${Math.round(size.width)} ${Math.round(size.height)}`;
    const entry = counts.get(key) ?? { size, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  const most = [...counts.values()].toSorted((a, b) => b.count - a.count)[0];
  return most?.size ?? { width: 595, height: 842 };
}
