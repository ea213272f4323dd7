"use client";
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { windowsAround } from "#lib/desk/interval-index.ts";
import { layOut } from "#lib/desk/margin-layout.ts";
import { useDeskTools } from "./desk-context.ts";
import styles from "./margin.module.css";
import { MarginHint } from "./margin-hint.tsx";
import { groupByBlock, planRows, rowsWithin, type MarginRow } from "./margin-plan.ts";
import { MoreRow } from "./note/more-row.tsx";
import { NoteRow } from "./note/note-row.tsx";
import { useDesk, useNotes } from "./store/desk-store.ts";
import type { Reach } from "./surface/near.ts";
import type { Stretch, Surface } from "./surface/surface.ts";
import { useNear } from "./surface/use-near.ts";

const REACH: Reach = { ahead: 1_200, behind: 400, resting: 800, least: 300 };

/** The notes beside their passages. Only those near the window are there; the others are one step of j or k away. */
export function Margin({ surface }: { readonly surface: Surface }) {
  const { bodies } = useDeskTools();
  const activeId = useDesk((state) => state.activeId);
  const { index } = useNotes();
  const { near, layout } = useNear(surface, REACH);
  const rows = useRows(surface, layout, near, activeId);
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());

  useEffect(() => {
    const notes = windowsAround(index, near.start, near.end);
    bodies.need(notes.flatMap(({ id, isDraft }) => (isDraft ? [] : [id])));
  }, [bodies, index, near]);

  const tops = layOut(
    rows.map(({ key, wanted, estimate }) => ({ id: key, wanted, height: heights.get(key) ?? estimate })),
    activeId,
  );
  const measure = useCallback((key: string, height: number, estimate: number): void => {
    setHeights((known) => ((known.get(key) ?? estimate) === height ? known : new Map([...known, [key, height]])));
  }, []);

  return (
    <section className={styles.margin} aria-label="Notes" data-margin>
      <MarginHint />
      <ol className={styles.rows} aria-label="In order of the text">
        {rows.map((row, position) => (
          <Placed key={row.key} row={row} top={Math.round(tops[position] ?? 0)} onMeasure={measure} />
        ))}
      </ol>
    </section>
  );
}

/** The rows near the window. An open note changes them only where it had no row. */
function useRows(surface: Surface, layout: number, near: Stretch, activeId: string | null): readonly MarginRow[] {
  const { index } = useNotes();
  const blocks = useMemo(() => {
    void layout; // measured anew whenever the layout has changed
    return groupByBlock(surface, index.items);
  }, [surface, index, layout]);
  const plan = useMemo(() => planRows(blocks, null), [blocks]);
  const squeezed = activeId !== null && plan.hidden.has(activeId) ? activeId : null;
  const present = useMemo(() => (squeezed === null ? plan : planRows(blocks, squeezed)), [plan, blocks, squeezed]);
  return useMemo(() => {
    void layout;
    return rowsWithin(present, near, surface);
  }, [present, near, surface, layout]);
}

type PlacedProps = {
  readonly row: MarginRow;
  readonly top: number;
  readonly onMeasure: (key: string, height: number, estimate: number) => void;
};

/**
 * One row at its height; how tall it really is, is told back. It is placed by `top`, not by a transform: what is
 * sticky inside it (the foot of the form) heeds only the one.
 */
const Placed = memo(function Placed({ row, top, onMeasure }: PlacedProps) {
  const { key, estimate } = row;
  const element = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const item = element.current;
    if (!item) return;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize;
      if (height !== undefined) onMeasure(key, Math.round(height), estimate);
    });
    observer.observe(item);
    return () => observer.disconnect();
  }, [key, estimate, onMeasure]);
  return (
    <li ref={element} className={styles.row} style={{ top }}>
      {"note" in row ? <NoteRow note={row.note} density={row.density} /> : <MoreRow notes={row.more} />}
    </li>
  );
}, isSameRow);

function isSameRow(a: PlacedProps, b: PlacedProps): boolean {
  if (a.top !== b.top || a.onMeasure !== b.onMeasure || a.row.key !== b.row.key) return false;
  if ("note" in a.row && "note" in b.row) return a.row.note === b.row.note && a.row.density === b.row.density;
  return "more" in a.row && "more" in b.row && sameItems(a.row.more, b.row.more);
}

const sameItems = <Item,>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, position) => item === b[position]);
