"use client";
import { useEffect, useRef, useState } from "react";
import type { PDFDocumentProxy } from "pdfjs-dist";
import styles from "./first-pages.module.css";
import { paintToWidth } from "./paint-page.ts";
import { openPdf, type FileState } from "./pdf-file.ts";

/** So many pages are shown: enough to begin with, until all of them are there. */
const SHOWN = 12;

/**
 * The first pages of a file as they are, to be read while the server still reads the rest of it. What keeps them from
 * being shown is said elsewhere, once, by whatever reads the file.
 */
export function FirstPages({ address }: { readonly address: string }) {
  const [file, setFile] = useState<FileState>({ state: "opening" });
  useEffect(() => openPdf(address, setFile), [address]);
  if (file.state !== "ready") return null;
  const numbers = Array.from({ length: Math.min(SHOWN, file.file.numPages) }, (_, index) => index + 1);
  return (
    <div className={styles.pages} role="region" aria-label="The first pages" tabIndex={0}>
      {numbers.map((number) => (
        <Picture key={number} file={file.file} number={number} />
      ))}
    </div>
  );
}

type Props = { readonly file: PDFDocumentProxy; readonly number: number };

/** One page, painted when it comes into sight. */
function Picture({ file, number }: Props) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = host.current;
    if (!place) return;
    const ending = new AbortController();
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      paintToWidth(file, number, place.clientWidth, ending.signal).then(
        (canvas) => place.replaceChildren(canvas),
        () => undefined, // it stays white
      );
    });
    observer.observe(place);
    return () => {
      observer.disconnect();
      ending.abort();
    };
  }, [file, number]);
  return <div ref={host} className={styles.page} role="img" aria-label={`Page ${number}`} />;
}
