"use client";
import { use, useMemo } from "react";
import { DeskToolsContext, useDeskTools } from "#components/desk/desk-context.ts";
import { stanceNames } from "#components/desk/stance-names.ts";
import type { Note } from "#components/desk/store/notes.ts";
import { useDesk, useNotes } from "#components/desk/store/desk-store.ts";
import { nameOf } from "#lib/annotations/written-by.ts";
import type { PageLayout, Quad } from "#lib/pages/model.ts";
import { onSheet, type Box } from "#lib/pages/viewing/turning.ts";
import { DrawnRegion } from "./drawn-region.tsx";
import styles from "./region-frames.module.css";
import { useViewer } from "./viewer-store.ts";

type Props = { readonly layout: PageLayout; readonly scale: number };

/** The regions of a page that are marked, and the one being drawn. The words above them stay in reach. */
export function RegionFrames({ layout, scale }: Props) {
  const { index } = useNotes();
  // The pages may be there before the desk is: until then there is nobody to open a note.
  const isDesk = use(DeskToolsContext) !== null;
  const notes = useMemo(
    () => index.items.filter(({ region }) => region?.page === layout.number),
    [index, layout.number],
  );
  const drawn = useViewer(({ region }) => (region?.page === layout.number ? region : null));
  const at = (box: Quad): Box => {
    const { left, top, width, height } = onSheet(layout, box);
    return { left: left * scale, top: top * scale, width: width * scale, height: height * scale };
  };
  return (
    <>
      {(isDesk ? notes : []).map((note) =>
        note.region ? <Frame key={note.id} note={note} style={at(note.region.box)} /> : null,
      )}
      {drawn ? <DrawnRegion layout={layout} scale={scale} region={drawn} /> : null}
    </>
  );
}

function Frame({ note, style }: { readonly note: Note; readonly style: Box }) {
  const { actions } = useDeskTools();
  const isOpen = useDesk((state) => state.activeId === note.id);
  const isHovered = useDesk((state) => state.hovered.includes(note.id));
  const author = useDesk((state) =>
    nameOf({
      author: { name: state.people.get(note.author)?.name ?? "" },
      outsideName: state.bodies.get(note.id)?.outsideName ?? null,
    }),
  );
  const what = note.stance ? stanceNames[note.stance] : "Comment";
  return (
    <button
      type="button"
      className={styles.frame}
      style={style}
      data-stance={note.stance ?? "comment"}
      data-emphasised={isOpen || isHovered || undefined}
      aria-label={`Region marked by ${author}: ${what}`}
      aria-pressed={isOpen}
      onPointerEnter={() => actions.hover([note.id])}
      onPointerLeave={() => actions.hover([])}
      onFocus={() => actions.hover([note.id])}
      onBlur={() => actions.hover([])}
      onClick={(event) => {
        event.stopPropagation();
        actions.activate(note.id);
      }}
    />
  );
}
