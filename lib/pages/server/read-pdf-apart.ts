import "server-only";
import { type Allowance, inCage, Overrun } from "#lib/imports/server/cage.ts";
import { turnstile } from "#lib/imports/server/turnstile.ts";
import type { PageLayout } from "../model.ts";
import type { Reading, ReadingEnd, ReadingHead, ReadingLine, ReadingProblem } from "../reading.ts";
import { DAMAGED, TOO_LARGE, TOO_SLOW } from "../refusal.ts";
import { withPassword } from "./with-password.ts";

/**
 * 2,000 pages of print take some 20 seconds of a processor. PDFium's own memory lies outside the heap, where the
 * process caps it itself.
 */
const ALLOWANCE: Allowance = { seconds: 60, milliseconds: 300_000, megabytes: 1_536 };

/** Long readings wait for one another, and not with what is read in a moment. */
const turn = turnstile(2, 30);

type Options = {
  readonly password?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Is told of each page that was read. */
  readonly onProgress?: (done: number, count: number) => void;
  /** Is told what the file says of itself, before its pages are read. */
  readonly onHead?: (head: ReadingHead) => void;
  /** Is told where the words of the first pages stand, while the others are read. */
  readonly onEarly?: (pages: readonly PageLayout[]) => void;
  readonly allowance?: Allowance;
};

const sentences = { late: TOO_SLOW, large: TOO_LARGE, broken: DAMAGED } as const;

/**
 * Reads a PDF in a process of its own, so that a hostile one takes neither this process's time nor its memory.
 * @returns the reading, or a sentence that says why there is none
 * @throws the signal's reason when it is given up; `unavailable` when too many files are being read
 */
export async function readPdfApart(
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
  { password, signal, onProgress, onHead, onEarly, allowance = ALLOWANCE }: Options = {},
): Promise<{ readonly reading: Reading } | ReadingProblem> {
  let head: ReadingHead | undefined;
  let end: ReadingEnd | undefined;
  let problem: ReadingProblem | undefined;
  const pages: PageLayout[] = [];
  const onLine = (text: string): void => {
    // The process is our own program.
    const line = JSON.parse(text) as ReadingLine;
    if ("head" in line) {
      head = line.head;
      onHead?.(head);
    } else if ("done" in line) onProgress?.(line.done, head?.pageCount ?? line.done);
    else if ("early" in line) onEarly?.(line.early);
    else if ("page" in line) pages.push(line.page);
    else if ("end" in line) end = line.end;
    else problem = line;
  };
  try {
    await inCage({
      script: "lib/pages/child/read-pdf.ts",
      input: withPassword(bytes, password),
      signal,
      allowance,
      onLine,
      turn,
    });
  } catch (error) {
    if (error instanceof Overrun) return problem ?? { problem: sentences[error.how] };
    throw error;
  }
  if (problem) return problem;
  return head && end ? { reading: { head, pages, ...end } } : { problem: DAMAGED };
}
