import "server-only";
import { type Allowance, type CageInput, inCage, Overrun } from "#lib/imports/server/cage.ts";
import type { EpubAnswer } from "../child/read-epub.ts";
import { DAMAGED, TOO_LARGE, TOO_SLOW } from "../refusal.ts";

/** The longest book one document can hold, of 800,000 words, takes five seconds; a novel takes one. */
const ALLOWANCE: Allowance = { seconds: 8, milliseconds: 20_000, megabytes: 512 };

type Options = {
  /** Which chapters, counted from 0; all of them without. */
  readonly chapters?: readonly number[] | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly allowance?: Allowance;
};

const sentences = { late: TOO_SLOW, large: TOO_LARGE, broken: DAMAGED } as const;

/**
 * Reads a book in a process of its own, so that a hostile one takes neither this process's time nor its memory.
 * @returns the book, or a sentence that says why there is none
 * @throws the signal's reason when it is given up; `unavailable` when too many files are being read
 */
export async function readEpubApart(
  bytes: CageInput,
  { chapters, signal, allowance = ALLOWANCE }: Options,
): Promise<EpubAnswer> {
  try {
    const script = "lib/epub/child/read-epub.ts";
    const parameters = chapters === undefined ? [] : [JSON.stringify(chapters)];
    // The process is our own program, and what it writes has passed the schema there.
    return JSON.parse(await inCage({ script, parameters, input: bytes, signal, allowance })) as EpubAnswer;
  } catch (error) {
    if (error instanceof Overrun) return { problem: sentences[error.how] };
    throw error;
  }
}
