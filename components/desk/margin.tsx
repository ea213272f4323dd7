"use client";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { GAP, layOut } from "#lib/desk/margin-layout.ts";
import { COMPACT, planMargin, ROOMY, type Density } from "#lib/desk/margin-rows.ts";
import { useDeskTools } from "./desk-context.ts";
import styles from "./margin.module.css";
import { MarginHint } from "./margin-hint.tsx";
import { MoreRow } from "./note/more-row.tsx";
import { NoteRow } from "./note/note-row.tsx";
import { useDesk, useNotes } from "./store/desk-store.ts";
import type { Note } from "./store/notes.ts";
import type { Surface } from "./surface/surface.ts";
import { useNear } from "./surface/use-near.ts";

/** How far beyond the window notes are laid out. In pixels. */
const BEYOND = 900;

type PlannedRow = { readonly key: string; readonly place: number } & (
  { readonly note: Note; readonly density: Density } | { readonly more: readonly Note[] }
);
type MarginRow = PlannedRow & { readonly wanted: number; readonly estimate: number };

/** The notes beside their passages. Only those near the window are there; the others are one step of j or k away. */
export function Margin({ surface }: { readonly surface: Surface }) {
  const { bodies } = useDeskTools();
  const { index } = useNotes();
  const activeId = useDesk((state) => state.activeId);
  const drafts = useDesk((state) => state.drafts);
  const { near, layout } = useNear(surface, BEYOND);
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());

  const plan = useMemo(() => {
    void layout; // measured anew whenever the layout has changed
    return planRows(surface, index.items, (note) => note.id === activeId || (note.isDraft && drafts.has(note.id)));
  }, [surface, index, layout, activeId, drafts]);
  const rows = useMemo(
    () => plan.filter(({ place }) => place >= near.start && place < near.end).map((row) => placeRow(surface, row)),
    [plan, near, surface],
  );

  useEffect(() => {
    bodies.need(rows.flatMap((row) => ("note" in row ? [row.note.id] : [])).filter((id) => !drafts.has(id)));
  }, [bodies, rows, drafts]);

  const tops = layOut(
    rows.map(({ key, wanted, estimate }) => ({ id: key, wanted, height: heights.get(key) ?? estimate })),
    activeId,
  );
  const measure = useCallback((key: string, height: number): void => {
    setHeights((known) => (known.get(key) === height ? known : new Map([...known, [key, height]])));
  }, []);

  return (
    <section className={styles.margin} aria-label="Notes" data-margin>
      <MarginHint />
      <ol className={styles.rows} aria-label="In order of the text">
        {rows.map((row, position) => (
          <Placed key={row.key} id={row.key} top={tops[position] ?? 0} onMeasure={measure}>
            {"note" in row ? <NoteRow note={row.note} density={row.density} /> : <MoreRow notes={row.more} />}
          </Placed>
        ))}
      </ol>
    </section>
  );
}

/** The rows of the whole margin, in order of the text; how high each one lies is measured when it comes near. */
function planRows(surface: Surface, notes: readonly Note[], isWanted: (note: Note) => boolean): PlannedRow[] {
  const byBlock = [...Map.groupBy(notes, ({ start }) => surface.blockAt(start).index).values()];
  const blocks = byBlock.map((items) => {
    const { top, room } = surface.blockAt(items[0]?.start ?? 0);
    return { items, top, bottom: top + room };
  });
  return planMargin(blocks, isWanted).flatMap(({ density, shown, hidden }) => {
    const rows = shown.map((note): PlannedRow => ({ key: note.id, place: note.start, note, density }));
    const [first] = hidden;
    if (!first) return rows;
    return [...rows, { key: `more-${first.id}`, place: first.start, more: hidden }].toSorted(
      (a, b) => a.place - b.place,
    );
  });
}

const placeRow = (surface: Surface, row: PlannedRow): MarginRow => ({
  ...row,
  wanted: surface.topOf(row.place),
  estimate: ("note" in row && row.density === "roomy" ? ROOMY : COMPACT) - GAP,
});

type PlacedProps = {
  readonly id: string;
  readonly top: number;
  readonly onMeasure: (key: string, height: number) => void;
  readonly children: React.ReactNode;
};

/**
 * One row at its height; how tall it really is, is told back. It is placed by `top`, not by a transform: what is
 * sticky inside it (the foot of the form) heeds only the one.
 */
function Placed({ id, top, onMeasure, children }: PlacedProps) {
  const element = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const row = element.current;
    if (!row) return;
    const observer = new ResizeObserver(() => onMeasure(id, row.offsetHeight));
    observer.observe(row);
    return () => observer.disconnect();
  }, [id, onMeasure]);
  return (
    <li ref={element} className={styles.row} style={{ top: Math.round(top) }}>
      {children}
    </li>
  );
}
