"use client";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { startingWithin } from "#lib/desk/interval-index.ts";
import { layOut } from "#lib/desk/margin-layout.ts";
import { chooseRows, COMPACT, ROOMY, type Density } from "#lib/desk/margin-rows.ts";
import { useDeskTools } from "./desk-context.ts";
import styles from "./margin.module.css";
import { MoreRow } from "./note/more-row.tsx";
import { NoteRow } from "./note/note-row.tsx";
import { useDesk, useNotes } from "./store/desk-store.ts";
import type { Note } from "./store/notes.ts";
import type { Surface } from "./surface/surface.ts";
import { useNear } from "./surface/use-near.ts";

/** How far beyond the window notes are laid out. In pixels. */
const BEYOND = 900;

type MarginRow = { readonly key: string; readonly wanted: number; readonly estimate: number } & (
  { readonly note: Note; readonly density: Density } | { readonly more: readonly Note[] }
);

/** The notes beside their passages. Only those near the window are there; the others are one step of j or k away. */
export function Margin({ surface }: { readonly surface: Surface }) {
  const { bodies } = useDeskTools();
  const { index } = useNotes();
  const activeId = useDesk((state) => state.activeId);
  const drafts = useDesk((state) => state.drafts);
  const { near, layout } = useNear(surface, BEYOND);
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());

  const rows = useMemo(() => {
    void layout; // measured anew whenever the layout has changed
    return rowsNear(
      surface,
      startingWithin(index, near.start, near.end),
      (note) => note.id === activeId || (note.isDraft && drafts.has(note.id)),
    );
  }, [surface, index, near, layout, activeId, drafts]);

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
      <ol className={styles.rows}>
        {rows.map((row, position) => (
          <Placed key={row.key} id={row.key} top={tops[position] ?? 0} onMeasure={measure}>
            {"note" in row ? <NoteRow note={row.note} density={row.density} /> : <MoreRow notes={row.more} />}
          </Placed>
        ))}
      </ol>
    </section>
  );
}

/** The rows of the blocks whose notes are near the window. */
function rowsNear(surface: Surface, notes: readonly Note[], isWanted: (note: Note) => boolean): MarginRow[] {
  const blocks = Map.groupBy(notes, ({ start }) => surface.blockAt(start).index);
  return [...blocks.values()].flatMap((ofBlock) => {
    const { room } = surface.blockAt(ofBlock[0]?.start ?? 0);
    const { density, shown, hidden } = chooseRows(ofBlock, room, isWanted);
    const rows = shown.map((note): MarginRow => ({
      key: note.id,
      wanted: surface.topOf(note.start),
      estimate: (density === "roomy" ? ROOMY : COMPACT) - 8,
      note,
      density,
    }));
    const [first] = hidden;
    if (!first) return rows;
    const more: MarginRow = {
      key: `more-${first.id}`,
      wanted: surface.topOf(first.start),
      estimate: COMPACT - 8,
      more: hidden,
    };
    return [...rows, more].toSorted((a, b) => a.wanted - b.wanted);
  });
}

type PlacedProps = {
  readonly id: string;
  readonly top: number;
  readonly onMeasure: (key: string, height: number) => void;
  readonly children: React.ReactNode;
};

/** One row at its height; how tall it really is, is told back. */
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
    <li ref={element} className={styles.row} style={{ transform: `translateY(${Math.round(top)}px)` }}>
      {children}
    </li>
  );
}
