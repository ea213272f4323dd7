/** Reading the PDFs of tests, in this process. */
import { project } from "#lib/anchoring/projection.ts";
import { readPdf } from "../child/read-pdf.ts";
import type { PageLayout } from "../model.ts";
import type { ReadingEnd, ReadingHead, ReadingLine, ReadingProblem } from "../reading.ts";

export type PaperRead = {
  readonly head: ReadingHead;
  readonly pages: readonly PageLayout[];
  readonly end: ReadingEnd;
  /** The canonical text. */
  readonly text: string;
};

export async function linesRead(bytes: Uint8Array, password?: string): Promise<ReadingLine[]> {
  const lines: ReadingLine[] = [];
  await readPdf(bytes, password, (line) => void lines.push(line));
  return lines;
}

export async function problemOf(bytes: Uint8Array): Promise<ReadingProblem | undefined> {
  return (await linesRead(bytes)).find((line) => "problem" in line);
}

export async function readPaper(bytes: Uint8Array): Promise<PaperRead> {
  const lines = await linesRead(bytes);
  const head = lines.flatMap((line) => ("head" in line ? [line.head] : []))[0];
  const end = lines.flatMap((line) => ("end" in line ? [line.end] : []))[0];
  if (!head || !end) throw new Error(JSON.stringify(lines.at(-1)));
  const pages = lines.flatMap((line) => ("page" in line ? [line.page] : []));
  return { head, pages, end, text: project(end.content).text };
}
