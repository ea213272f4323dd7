/**
 * Marks as they are painted: by look, which is a stance and a lane, with a name that surface/marks.css has a rule for.
 * What overlaps under one name looks like one stretch, and is one: what painting costs grows with their number.
 */
import type { Stance } from "#lib/ledger/model.ts";
import { lanesOf } from "./lanes.ts";

export type Painted = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly stance: Stance | null;
};

export type Look = {
  readonly name: string;
  /** What lies deeper is painted over what lies higher. */
  readonly lane: number;
  /** Ascending, and apart from each other. */
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
};

/** @param marks by start */
export function looksOf(marks: readonly Painted[]): Look[] {
  const lanes = lanesOf(marks);
  const byName = new Map<string, { name: string; lane: number; stretches: { start: number; end: number }[] }>();
  for (const [position, { start, end, stance }] of marks.entries()) {
    const lane = lanes[position] ?? 0;
    const name = `mark-${stance ?? "comment"}-${lane}`;
    const look = byName.get(name) ?? { name, lane, stretches: [] };
    const last = look.stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else look.stretches.push({ start, end });
    byName.set(name, look);
  }
  return [...byName.values()];
}
