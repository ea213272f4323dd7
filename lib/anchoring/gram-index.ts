/** Where short grams of letters occur in a long text: the way to a quote, or to something like it, without reading everything. */

/** Letters of a gram: enough to be rare, few enough to survive typos. */
const LENGTH = 4;
const BITS = 18;
const BUCKETS = 2 ** BITS;

export type GramIndex = {
  /** Where a string occurs, ascending; at most `limit` places. */
  readonly occurrences: (pattern: string, limit: number) => number[];
  /** Where the letters beside each other speak for a pattern to begin: places by how much speaks for them, best first. */
  readonly suggestions: (parts: readonly Part[], count: number) => number[];
};

/** Something that is looked for, and how far before the place we want to know it begins. */
export type Part = { readonly letters: string; readonly lead: number };

/** Grams in more places than this say too little to be followed. */
const COMMON = 400;
/** So many of the rarest grams of each part are followed. */
const FOLLOWED = 40;
/** Places are suggested to this many letters. */
const GRAIN = 64;

/** An index of a text (or its skeleton). Building it is linear. */
export function gramIndexOf(text: string): GramIndex {
  const count = Math.max(0, text.length - LENGTH + 1);
  const starts = new Int32Array(BUCKETS + 1);
  const buckets = new Int32Array(count).map((_, place) => bucketAt(text, place));
  for (const bucket of buckets) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  const next = starts.slice();
  const places = new Int32Array(count); // grouped by bucket, ascending within each
  buckets.forEach((bucket, place) => {
    const at = next[bucket] ?? 0;
    places[at] = place;
    next[bucket] = at + 1;
  });
  const placesOf = (bucket: number): Int32Array => places.subarray(starts[bucket], starts[bucket + 1]);

  const occurrences = (pattern: string, limit: number): number[] => {
    if (pattern.length < LENGTH) return scan(text, pattern, limit);
    const rarest = gramsOf(pattern)
      .map(({ bucket, at }) => ({ at, candidates: placesOf(bucket) }))
      .reduce((best, gram) => (gram.candidates.length < best.candidates.length ? gram : best));
    const found: number[] = [];
    for (const candidate of rarest.candidates) {
      const place = candidate - rarest.at;
      if (place >= 0 && text.startsWith(pattern, place)) found.push(place);
      if (found.length >= limit) break;
    }
    return found;
  };

  const suggestions = (parts: readonly Part[], count: number): number[] => {
    const votes = new Map<number, number>();
    const vote = (place: number, weight: number) => {
      const grain = Math.floor(place / GRAIN);
      votes.set(grain, (votes.get(grain) ?? 0) + weight);
      votes.set(grain + 1, (votes.get(grain + 1) ?? 0) + weight / 2); // it may lie across the edge
    };
    for (const { letters, lead } of parts) {
      const grams = gramsOf(letters)
        .map(({ bucket, at }) => ({ at, candidates: placesOf(bucket) }))
        .filter(({ candidates }) => candidates.length > 0 && candidates.length <= COMMON)
        .sort((a, b) => a.candidates.length - b.candidates.length)
        .slice(0, FOLLOWED);
      for (const { at, candidates } of grams)
        for (const place of candidates) vote(place - at + lead, 1 / Math.sqrt(candidates.length));
    }
    return [...votes]
      .sort((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([grain]) => grain * GRAIN);
  };
  return { occurrences, suggestions };
}

const gramsOf = (letters: string): { bucket: number; at: number }[] =>
  Array.from({ length: Math.max(0, letters.length - LENGTH + 1) }, (_, at) => ({ bucket: bucketAt(letters, at), at }));

function bucketAt(text: string, place: number): number {
  let hash = 0;
  for (let offset = 0; offset < LENGTH; offset++) {
    hash = Math.imul(hash ^ text.charCodeAt(place + offset), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash & (BUCKETS - 1);
}

function scan(text: string, pattern: string, limit: number): number[] {
  const found: number[] = [];
  if (pattern === "") return found;
  for (let place = text.indexOf(pattern); place >= 0 && found.length < limit; place = text.indexOf(pattern, place + 1))
    found.push(place);
  return found;
}
