/** A reading for tests: what a process that reads a PDF would tell of pages that are given as paragraphs. */
import { v7 as uuidv7 } from "uuid";
import type { Scope } from "#lib/auth/scope.ts";
import { project } from "#lib/anchoring/projection.ts";
import { parseContent, type Content } from "#lib/documents/content.ts";
import { receiveOriginal } from "#lib/originals/service.ts";
import { until } from "#lib/testing/until.ts";
import type { ForeignAnnotation, PageLayout, Quad, Run } from "../model.ts";
import type { BeginReading } from "../progress.ts";
import type { ReadingEnd, ReadingHead } from "../reading.ts";
import type { Read } from "../server/run-reading.ts";
import { beginReading, getReading } from "../service.ts";

/** The paper of every page, in points. */
export const PAPER: Quad = [0, 0, 400, 600];
const SIZE = 10;

/** The paragraphs of each page; a page without any is a picture. */
export type Pages = readonly (readonly string[])[];

export const headOf = (pages: Pages): ReadingHead => ({
  pageCount: pages.length,
  title: "A paper",
  author: "Ana Reuter",
  producer: null,
  isProtected: false,
  permissions: { mayExtract: true, mayAnnotate: true, mayChange: true },
  signatures: 0,
});

const contentOf = (pages: Pages): Content => {
  const blocks = pages.flatMap((paragraphs) =>
    paragraphs.length === 0
      ? [{ type: "horizontalRule" }]
      : paragraphs.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  );
  const parsed = parseContent({ type: "doc", content: blocks });
  if ("problem" in parsed) throw new Error(parsed.problem);
  return parsed.content;
};

/** One line for each paragraph, ten points below the one before it; every character five points wide. */
export function layoutsOf(pages: Pages): PageLayout[] {
  let at = 0;
  return pages.map((paragraphs, index) => {
    const start = at;
    const runs = paragraphs.map((text, line): Run => {
      const run: Run = {
        start: at,
        text,
        box: [50, 540 - line * SIZE, 50 + text.length * 5, 550 - line * SIZE],
        turn: 0,
        edges: Array.from({ length: text.length + 1 }, (_, place) => 50 + place * 5),
      };
      at += text.length + 1;
      return run;
    });
    if (paragraphs.length === 0) at += 2;
    return { number: index + 1, label: null, box: PAPER, rotation: 0, start, end: at - 1, runs };
  });
}

export const textOf = (pages: Pages): string => project(contentOf(pages)).text;

const endOf = (pages: Pages, foreign: readonly ForeignAnnotation[]): ReadingEnd => ({
  content: contentOf(pages),
  title: "A paper",
  language: "en",
  outline: [{ title: "Its beginning", depth: 0, page: 1 }],
  foreign,
  leftAlone: 0,
  pagesWithoutText: pages.flatMap((paragraphs, index) => (paragraphs.length === 0 ? [index + 1] : [])),
});

/** What reads any file as these pages. */
export const reads =
  (pages: Pages, foreign: readonly ForeignAnnotation[] = []): Read =>
  () =>
    Promise.resolve({ reading: { head: headOf(pages), pages: layoutsOf(pages), ...endOf(pages, foreign) } });

/** Begins a reading as those of tests are: what is read is no file that could be painted. */
export const beginWith = (
  scope: Scope,
  originalId: string,
  asked: BeginReading,
  read: Read,
): ReturnType<typeof beginReading> => beginReading(scope, originalId, asked, { read, paint: () => Promise.resolve() });

/** Sends a file whose reading is not begun. Its bytes only look like a PDF. */
export async function sendPdf(scope: Scope, name = "paper.pdf", bytes = `%PDF-1.7 ${uuidv7()}`): Promise<string> {
  const id = uuidv7();
  async function* whole() {
    yield new TextEncoder().encode(bytes);
  }
  await receiveOriginal(scope, id, { name }, whole());
  return id;
}

/** Sends a file and has it read. @returns the original's id */
export async function readPages(
  scope: Scope,
  pages: Pages,
  foreign: readonly ForeignAnnotation[] = [],
  bytes?: string,
): Promise<string> {
  const id = await sendPdf(scope, "paper.pdf", bytes);
  await beginWith(scope, id, {}, reads(pages, foreign));
  await until("it is read", async () => (await getReading(scope, id)).state !== "reading");
  return id;
}
