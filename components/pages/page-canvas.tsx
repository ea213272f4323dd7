"use client";
import { useEffect, useRef, useState } from "react";
import { FirstPicture } from "./first-sheet.tsx";
import { paintPage } from "./paint-page.ts";
import { fromMiddle, whenItsTurn } from "./paint-queue.ts";
import styles from "./pages.module.css";
import { useViewer } from "./viewer-store.ts";

type Props = { readonly number: number; readonly width: number; readonly height: number };

/**
 * The picture of a page, as sharp as the screen: painted anew after zooming, and until then the old one stretched.
 * Those who hear the page hear its words; the picture says nothing.
 */
export function PageCanvas({ number, width, height }: Props) {
  const file = useViewer((state) => (state.file.state === "ready" ? state.file.file : null));
  const picture = useViewer(({ firstPicture }) => (number === 1 ? firstPicture : null));
  const host = useRef<HTMLDivElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const place = host.current;
    if (!file || !place) return;
    const ending = new AbortController();
    const paint = async (): Promise<void> => {
      try {
        const painted = await paintPage(file, number, { width, height }, ending.signal);
        if (ending.signal.aborted) return;
        place.replaceChildren(...painted);
        setBroken(false);
      } catch {
        if (!ending.signal.aborted) setBroken(true);
      }
    };
    whenItsTurn(() => fromMiddle(place), ending.signal, paint);
    return () => ending.abort();
  }, [file, number, width, height]);
  return (
    <>
      {picture ? (
        <div className={styles.picture} aria-hidden>
          <FirstPicture address={picture} />
        </div>
      ) : null}
      <div ref={host} className={styles.picture} aria-hidden />
      {isBroken ? (
        <p className={styles.broken}>The picture of this page cannot be painted: it is damaged in the file.</p>
      ) : null}
    </>
  );
}
