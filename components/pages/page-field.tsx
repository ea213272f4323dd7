"use client";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { nameOf, pageMeant } from "#lib/pages/viewing/labels.ts";
import { goToPage } from "./go-to-page.ts";
import { usePageSurface } from "./viewer-context.ts";
import { useViewer, useViewerStore } from "./viewer-store.ts";
import styles from "./viewer-tools.module.css";

/** Which page one is on, as the file names it; another name typed here leads there. */
export function PageField() {
  const viewer = useViewerStore();
  const surface = usePageSurface();
  const pages = useViewer((state) => state.pages);
  const current = useViewer((state) => state.current);
  const [typed, setTyped] = useState<string | null>(null);
  const page = pages[current - 1];
  const name = page ? nameOf(page) : "";
  const go = (): void => {
    const meant = typed === null ? undefined : pageMeant(pages, typed);
    setTyped(null);
    if (meant) goToPage(surface, viewer, meant.number);
  };
  return (
    <form
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <TextInput
        size="xs"
        aria-label="Page"
        id="page-field"
        value={typed ?? name}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onBlur={go}
        onKeyDown={({ key }) => {
          if (key === "Escape") setTyped(null);
        }}
      />
      <span>{name === String(current) ? `of ${pages.length}` : `(${current} of ${pages.length})`}</span>
    </form>
  );
}
