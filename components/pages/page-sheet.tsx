"use client";
import { memo, type CSSProperties } from "react";
import type { PageOutline } from "#lib/pages/progress.ts";
import { sayPage } from "#lib/pages/viewing/labels.ts";
import { PageCanvas } from "./page-canvas.tsx";
import styles from "./pages.module.css";
import { RegionFrames } from "./region-frames.tsx";
import { useViewer } from "./viewer-store.ts";
import { useLayout } from "./viewer-context.ts";
import { WordsLayer } from "./words-layer.tsx";

type Props = {
  readonly page: PageOutline;
  readonly place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly scale: number;
};

/** One page: its picture, the frames of the regions marked on it, and over them its words. */
export const PageSheet = memo(function PageSheet({ page, place, scale }: Props) {
  const count = useViewer(({ pages }) => pages.length);
  const layout = useLayout(page.number);
  const { left, top, width, height } = place;
  // What stands on the sheet is placed in points; `--u` is how many pixels one is.
  const style: CSSProperties & { readonly "--u": number } = { left, top, width, height, "--u": scale };
  return (
    <section className={styles.sheet} style={style} data-page={page.number} aria-label={sayPage(page, count)}>
      <PageCanvas number={page.number} width={width} height={height} />
      {layout ? <RegionFrames layout={layout} scale={scale} /> : null}
      {layout ? <WordsLayer layout={layout} /> : null}
    </section>
  );
}, isSame);

function isSame(a: Props, b: Props): boolean {
  return (
    a.page === b.page &&
    a.scale === b.scale &&
    a.place.left === b.place.left &&
    a.place.top === b.place.top &&
    a.place.width === b.place.width
  );
}
