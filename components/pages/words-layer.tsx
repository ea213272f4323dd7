"use client";
import { useEffect, useRef, type CSSProperties } from "react";
import { currentNotes, useDesk } from "#components/desk/store/desk-store.ts";
import { touching } from "#lib/desk/interval-index.ts";
import type { PageLayout } from "#lib/pages/model.ts";
import { layDown } from "./lay-down.ts";
import styles from "./pages.module.css";
import { usePageSurface } from "./viewer-context.ts";
import { useViewer } from "./viewer-store.ts";

/** The words of a page over the picture of them; a page without any says so. */
export function WordsLayer({ layout }: { readonly layout: PageLayout }) {
  const surface = usePageSurface();
  const layer = useRef<HTMLDivElement>(null);
  const leaf = useRef<HTMLParagraphElement>(null);
  const isPainted = useIsPainted(layout);
  const [left, bottom, right, top] = layout.box;
  const hasWords = layout.runs.length > 0;

  useEffect(() => {
    const host = layer.current ?? leaf.current;
    if (!host) return;
    const come = (lines: readonly HTMLElement[]): void => {
      surface.text.add(layout.number, lines);
      surface.changed();
    };
    const end = hasWords ? layDown(layout, host, come) : come([host]);
    return () => {
      end?.();
      surface.text.remove(layout.number);
      surface.changed();
    };
  }, [layout, hasWords, surface]);

  const size: CSSProperties & { readonly "--w": number; readonly "--h": number } = {
    "--w": right - left,
    "--h": top - bottom,
  };
  return hasWords ? (
    <div
      ref={layer}
      className={styles.words}
      data-lines
      style={size}
      data-turned={layout.rotation || undefined}
      data-painted={isPainted || undefined}
    />
  ) : (
    <p ref={leaf} className={styles.noWords} data-start={layout.start} data-leaf>
      There is no text on this page that can be read. Mark parts of it with the frame (r).
    </p>
  );
}

/** Whether something is painted on the words of a page: marks, what is being annotated, what was found. */
function useIsPainted({ start, end }: PageLayout): boolean {
  const isMarked = useDesk((state) => touching(currentNotes(state).index, start, end).some(({ region }) => !region));
  const isFinding = useViewer(({ find }) => find !== null);
  return isMarked || isFinding;
}
