"use client";
import { UnstyledButton } from "@mantine/core";
import { nameOf } from "#lib/pages/viewing/labels.ts";
import styles from "./aside.module.css";
import { choosePage } from "./go-to-page.ts";
import { usePageSurface } from "./viewer-context.ts";
import { useViewer, useViewerStore } from "./viewer-store.ts";

/** The file's own table of contents. The entry one is in is marked. */
export function FileOutline() {
  const viewer = useViewerStore();
  const surface = usePageSurface();
  const outline = useViewer((state) => state.outline);
  const pages = useViewer((state) => state.pages);
  const here = useViewer(({ current }) => outline.findLastIndex(({ page }) => page <= current));
  return (
    <ol className={styles.outline}>
      {outline.map(({ title, depth, page }, position) => (
        // Two entries may be alike in everything but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={position}>
          <UnstyledButton
            className={styles.entry ?? ""}
            style={{ paddingInlineStart: `${0.5 + Math.min(depth, 6) * 0.9}rem` }}
            data-depth={depth}
            aria-current={position === here || undefined}
            onClick={() => choosePage(surface, viewer, page)}
          >
            <span dir="auto">{title}</span>
            <span className={styles.number}>{nameOf(pages[page - 1] ?? { number: page, label: null })}</span>
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}
