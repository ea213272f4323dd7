"use client";
import { useRef, type PointerEvent } from "react";
import type { PageLayout, Region } from "#lib/pages/model.ts";
import { handles, pulled, type Handle } from "#lib/pages/viewing/region.ts";
import { onSheet } from "#lib/pages/viewing/turning.ts";
import styles from "./region-frames.module.css";
import { useViewer, useViewerStore } from "./viewer-store.ts";

type Props = { readonly layout: PageLayout; readonly scale: number; readonly region: Region };

type Pull = { readonly handle: Handle; readonly x: number; readonly y: number; readonly from: Region };

/**
 * The frame that was drawn and not annotated yet: pulled by its handles it grows and shrinks, by its middle it moves.
 * With the keyboard the tool does the same (use-region-tool.ts).
 */
export function DrawnRegion({ layout, scale, region }: Props) {
  const viewer = useViewerStore();
  const isInHand = useViewer(({ tool }) => tool === "region");
  const pull = useRef<Pull | null>(null);
  const begin = (event: PointerEvent<HTMLElement>, handle: Handle): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    pull.current = { handle, x: event.clientX, y: event.clientY, from: region };
    viewer.setState({ isDrawing: true, isByKeys: false });
  };
  const go = ({ clientX, clientY }: PointerEvent): void => {
    if (!pull.current) return;
    const { handle, x, y, from } = pull.current;
    const box = pulled(layout, from.box, handle, (clientX - x) / scale, (clientY - y) / scale);
    viewer.setState({ region: { page: from.page, box } });
  };
  const end = (): void => {
    pull.current = null;
    viewer.setState({ isDrawing: false });
  };
  const parts = { onPointerMove: go, onPointerUp: end, onPointerCancel: end };
  const { left, top, width, height } = onSheet(layout, region.box);
  const place = { left: left * scale, top: top * scale, width: width * scale, height: height * scale };
  return (
    // What it does for the mouse, the arrows do.
    <div className={styles.drawn} style={place} data-frame data-passive={isInHand || undefined} aria-hidden>
      <div className={styles.middle} {...parts} onPointerDown={(event) => begin(event, { x: 0, y: 0 })} />
      {handles.map((handle) => (
        <div
          key={`${handle.x} ${handle.y}`}
          className={styles.handle}
          style={{ left: `${(handle.x + 1) * 50}%`, top: `${(handle.y + 1) * 50}%`, cursor: cursorOf(handle) }}
          {...parts}
          onPointerDown={(event) => begin(event, handle)}
        />
      ))}
    </div>
  );
}

function cursorOf({ x, y }: Handle): string {
  if (x === 0) return "ns-resize";
  if (y === 0) return "ew-resize";
  return x === y ? "nwse-resize" : "nesw-resize";
}
