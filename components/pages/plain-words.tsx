"use client";
import { useEffect, useRef, useState, type CSSProperties } from "react";
import type { PageLayout } from "#lib/pages/model.ts";
import { sheetSize } from "#lib/pages/viewing/turning.ts";
import { layDown } from "./lay-down.ts";
import styles from "./pages.module.css";

/** The words of a page over a picture that is as wide as the room it is in: to be read and selected, and no more. */
export function PlainWords({ layout }: { readonly layout: PageLayout }) {
  const place = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const host = place.current;
    if (!host) return;
    const observer = new ResizeObserver(() => setRoom(host.clientWidth));
    observer.observe(host);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!layer.current) return;
    return layDown(layout, layer.current);
  }, [layout]);
  const [left, bottom, right, top] = layout.box;
  const style: CSSProperties & Readonly<Record<"--u" | "--w" | "--h", number>> = {
    "--u": room / sheetSize(layout).width,
    "--w": right - left,
    "--h": top - bottom,
  };
  return (
    <div ref={place} className={styles.plainWords}>
      <div ref={layer} className={styles.words} data-lines style={style} data-turned={layout.rotation || undefined} />
    </div>
  );
}
