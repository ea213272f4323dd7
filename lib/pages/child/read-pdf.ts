/**
 * A process that reads one PDF. On the standard input a line of JSON, `{"password"?: …}`, and after it the bytes of
 * the file; on the standard output a line of JSON for each thing that is known (lib/pages/reading.ts). It may touch
 * nothing but its own sources, and is killed when it takes too long.
 */
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";

import { parseContent } from "#lib/documents/content.ts";
import { detectLanguage, lexiconOf } from "#lib/imports/language.ts";
import { arrange, type ReadPage } from "../arrange.ts";
import { type FoundAnnotation, foreignAnnotations } from "../foreign.ts";
import { ANNOTATION_LIMIT, memoryFor, TEXT_LIMIT } from "../limits.ts";
import type { PageLayout } from "../model.ts";
import type { ReadingLine } from "../reading.ts";
import { DAMAGED, PdfRefusal, TOO_LARGE, TOO_LONG } from "../refusal.ts";
import { sensibleTitle } from "../head.ts";
import { linesOf } from "../page-lines.ts";
import { annotationsOf, type OnPage } from "./annotations.ts";
import { attachmentsIn } from "./attachments.ts";
import { type Engine, OutOfMemory, startEngine } from "./engine.ts";
import { glyphsWithFields } from "./fields.ts";
import { glyphsOf } from "./glyphs.ts";
import { splitInput } from "./input.ts";
import { headOf, openFile } from "./open.ts";
import { outlineOf } from "./outline.ts";
import { sheetOf } from "./sheet.ts";

/** So many pages are told of before the others are read, so that one can begin with them. */
export const EARLY_PAGES = 12;

/** Writes a line. Where the way out is full, it resolves when it is free again. */
type Write = (line: ReadingLine) => Promise<void> | void;

/** @throws what is not foreseen, which is a defect of ours */
export async function readPdf(bytes: Uint8Array, password: string | undefined, write: Write): Promise<void> {
  const engine = await startEngine(memoryFor(bytes.length));
  try {
    await read(engine, bytes, password, write);
  } catch (error) {
    if (error instanceof PdfRefusal)
      return write({ problem: error.message, ...(error.needsPassword ? { needsPassword: true } : {}) });
    if (engine.isSpent() || error instanceof OutOfMemory) return write({ problem: TOO_LARGE });
    // PDFium stumbles over some files in its own code.
    if (error instanceof WebAssembly.RuntimeError) return write({ problem: DAMAGED });
    throw error;
  }
}

async function read(engine: Engine, bytes: Uint8Array, password: string | undefined, write: Write): Promise<void> {
  const { file, hidden: layers } = openFile(engine, bytes, password);
  const head = headOf(engine, file);
  void write({ head });
  const pages: ReadPage[] = [];
  const found: FoundAnnotation[] = [];
  let length = 0;
  let [leftAlone, unread] = [0, 0];
  for (let number = 1; number <= head.pageCount; number++) {
    const { page, annotations } = readPage(engine, { file, number, layers }, ANNOTATION_LIMIT - found.length);
    found.push(...annotations.found);
    leftAlone += annotations.leftAlone;
    unread += annotations.unread;
    length += page.lines.reduce((sum, { text }) => sum + text.length + 1, 0);
    if (length > TEXT_LIMIT) throw new PdfRefusal(TOO_LONG);
    pages.push(page);
    void write({ done: number });
    // More than fits into the way out at once: what is not let out now would come with the last page.
    if (number === EARLY_PAGES && head.pageCount > EARLY_PAGES) await write({ early: early(pages) });
  }
  const outline = outlineOf(engine, file, head.pageCount);
  const language = await languageOf(pages);
  const arranged = arrange(pages, await lexiconOf(language));
  const parsed = parseContent(arranged.content);
  if ("problem" in parsed) throw new PdfRefusal(parsed.problem);
  for (const page of arranged.pages) void write({ page });
  void write({
    end: {
      content: parsed.content,
      title: head.title ?? sensibleTitle(arranged.title ?? ""),
      language,
      outline,
      foreign: foreignAnnotations(found, arranged.pages, digest),
      leftAlone,
      attachments: attachmentsIn(engine, file),
      unread,
      pagesWithoutText: arranged.pages.filter(({ runs }) => runs.length === 0).map(({ number }) => number),
    },
  });
}

/**
 * What is known of the first pages by themselves: what runs on every page of them, and where their words stand. Their
 * language, of which divided words are joined, takes longer to find than they took to be read.
 */
const early = (pages: readonly ReadPage[]): readonly PageLayout[] => arrange(pages, null).pages;

const digest = (identity: string): string => createHash("sha256").update(identity).digest("hex");

/** @param most how many annotations there may be on it */
function readPage(
  engine: Engine,
  { file, number, layers }: { readonly file: number; readonly number: number; readonly layers: ReadonlySet<string> },
  most: number,
): { readonly page: ReadPage; readonly annotations: OnPage } {
  const page = engine.pdfium.FPDF_LoadPage(file, number - 1);
  const sheet = sheetOf(engine, file, page, number);
  if (page === 0) return { page: { ...sheet, lines: [] }, annotations: { found: [], leftAlone: 0, unread: 0 } };
  const annotations = annotationsOf(engine, page, number, most);
  const read = (of: number) => glyphsOf(engine, of, sheet.box, layers);
  const settled = glyphsWithFields(engine, { file, number, page }, read);
  const lines = linesOf(settled.glyphs);
  engine.pdfium.FPDF_ClosePage(settled.page);
  return { page: { ...sheet, lines }, annotations };
}

/** A title page has names, so that the middle of the text is asked first. */
async function languageOf(pages: readonly ReadPage[]): Promise<string | null> {
  const [middle = [], start = []] = [pages.slice(Math.floor(pages.length / 2)), pages].map((some) =>
    some.slice(0, 3).flatMap(({ lines }) => lines.map(({ text }) => text)),
  );
  return (await detectLanguage(middle.join(" "))) ?? detectLanguage(start.join(" "));
}

if (import.meta.main) {
  const write: Write = (line) =>
    new Promise((resolve) => {
      process.stdout.write(`${JSON.stringify(line)}\n`, () => resolve());
    });
  const { password, bytes } = splitInput(await buffer(process.stdin));
  await readPdf(bytes, password, write);
}
