"use client";
import { UnstyledButton } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { PageOutline } from "#lib/pages/progress.ts";
import { nameOf, sayPage } from "#lib/pages/viewing/labels.ts";
import styles from "./aside.module.css";
import { choosePage } from "./go-to-page.ts";
import { paintToWidth } from "./paint-page.ts";
import { fromMiddle, whenItsTurn } from "./paint-queue.ts";
import { usePageSurface } from "./viewer-context.ts";
import { useViewer, useViewerStore } from "./viewer-store.ts";

/** How wide a small page is, in pixels. */
const WIDTH = 108;

/** They wait for the pages themselves, which are never so far away. In pixels. */
const BEHIND = 1_000_000;

/** All pages, small. Each is painted when it is first seen. */
export function Thumbnails() {
  const pages = useViewer((state) => state.pages);
  const paper = useViewer((state) => state.paper);
  const list = useRef<HTMLOListElement>(null);
  const viewer = useViewerStore();
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
  }, [viewer]);
  return (
    <ol ref={list} className={styles.thumbnails} data-paper={paper}>
      {pages.map((page) => (
        <li key={page.number} className={styles.thumbnail}>
          <Thumbnail page={page} />
        </li>
      ))}
    </ol>
  );
}

function Thumbnail({ page }: { readonly page: PageOutline }) {
  const viewer = useViewerStore();
  const surface = usePageSurface();
  const file = useViewer((state) => (state.file.state === "ready" ? state.file.file : null));
  const count = useViewer(({ pages }) => pages.length);
  const isHere = useViewer(({ current }) => current === page.number);
  const sheet = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const place = sheet.current;
    if (!file || !place) return;
    const ending = new AbortController();
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      whenItsTurn(
        () => BEHIND + fromMiddle(place),
        ending.signal,
        // Where it fails it stays white; the page itself says what is wrong with it.
        async () => place.replaceChildren(await paintToWidth(file, page.number, WIDTH, ending.signal)),
      );
    });
    observer.observe(place);
    return () => {
      observer.disconnect();
      ending.abort();
    };
  }, [file, page.number]);
  const height = Math.round((WIDTH * page.height) / page.width);
  return (
    <UnstyledButton
      className={styles.button ?? ""}
      aria-label={sayPage(page, count)}
      aria-current={isHere ? "page" : undefined}
      onClick={() => choosePage(surface, viewer, page.number)}
    >
      <span ref={sheet} className={styles.small} style={{ width: WIDTH, height }} aria-hidden />
      <span className={styles.number}>{nameOf(page)}</span>
    </UnstyledButton>
  );
}
