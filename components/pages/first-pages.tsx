"use client";
import { useEffect, useRef, useState } from "react";
import type { PDFDocumentProxy } from "pdfjs-dist";
import type { PageLayout } from "#lib/pages/model.ts";
import styles from "./first-pages.module.css";
import { paintToWidth } from "./paint-page.ts";
import { fromMiddle, whenItsTurn } from "./paint-queue.ts";
import { fileAddress, openPdf, type FileState } from "./pdf-file.ts";
import { PlainWords } from "./plain-words.tsx";
import { FIRST_PAGES, useFirstLayouts } from "./use-first-layouts.ts";

type Props = {
  readonly workspace: string;
  readonly original: string;
  /** All of it has been read. */
  readonly isRead: boolean;
};

/**
 * The first pages of a file, to be read while the server still reads the rest of it: their pictures, and the words over
 * them as soon as they are known. What keeps them from being shown is said elsewhere, once, by whatever reads the file.
 */
export function FirstPages({ workspace, original, isRead }: Props) {
  const [file, setFile] = useState<FileState>({ state: "opening" });
  const layouts = useFirstLayouts(workspace, original, isRead);
  useEffect(() => openPdf(fileAddress(workspace, original), setFile), [workspace, original]);
  if (file.state !== "ready") return null;
  const numbers = Array.from({ length: Math.min(FIRST_PAGES, file.file.numPages) }, (_, index) => index + 1);
  const hasWords = [...layouts.values()].some(({ runs }) => runs.length > 0);
  return (
    <section className={styles.whole} aria-label="The first pages">
      <p className={styles.said} role="status">
        {sentenceOf(isRead, hasWords)}
      </p>
      <div className={styles.pages} role="region" aria-label="Pages" tabIndex={0}>
        {numbers.map((number) => (
          <Sheet key={number} file={file.file} number={number} layout={layouts.get(number)} />
        ))}
      </div>
    </section>
  );
}

function sentenceOf(isRead: boolean, hasWords: boolean): string {
  if (isRead) return "These are the first pages. Once the document is added, you can mark them.";
  if (!hasWords) return "These are the first pages, while the others are read.";
  return "You can read, select and search the first pages already. Marking them begins when all are read and the document is added.";
}

type SheetProps = {
  readonly file: PDFDocumentProxy;
  readonly number: number;
  readonly layout: PageLayout | undefined;
};

/** One page, painted when it comes into sight. */
function Sheet({ file, number, layout }: SheetProps) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = host.current;
    if (!place) return;
    const ending = new AbortController();
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      whenItsTurn(
        () => fromMiddle(place),
        ending.signal,
        // Where it fails it stays white.
        async () => place.replaceChildren(await paintToWidth(file, number, place.clientWidth, ending.signal)),
      );
    });
    observer.observe(place);
    return () => {
      observer.disconnect();
      ending.abort();
    };
  }, [file, number]);
  return (
    <div className={styles.page} role="group" aria-label={`Page ${number}`}>
      <div ref={host} className={styles.picture} aria-hidden />
      {layout ? <PlainWords layout={layout} /> : null}
    </div>
  );
}
