import "server-only";
import { type Allowance, type CageInput, inCage, Overrun } from "#lib/imports/server/cage.ts";
import type { DocxAnswer } from "../child/read-docx.ts";
import type { TrackedChangesMode } from "../model.ts";
import { DAMAGED, TOO_LARGE, TOO_SLOW } from "../refusal.ts";

/** A long report takes a second. The file's bytes lie outside the heap and are counted by the process itself. */
const ALLOWANCE: Allowance = { seconds: 4, milliseconds: 20_000, megabytes: 384 };

type Options = {
  readonly trackedChanges: TrackedChangesMode;
  readonly signal?: AbortSignal | undefined;
  readonly allowance?: Allowance;
};

const sentences = { late: TOO_SLOW, large: TOO_LARGE, broken: DAMAGED } as const;

/**
 * Reads a Word file in a process of its own, so that a hostile one takes neither this process's time nor its memory.
 * @returns the document, or a sentence that says why there is none
 * @throws the signal's reason when it is given up; `unavailable` when too many files are being read
 */
export async function readDocxApart(
  bytes: CageInput,
  { trackedChanges, signal, allowance = ALLOWANCE }: Options,
): Promise<DocxAnswer> {
  try {
    const script = "lib/docx/child/read-docx.ts";
    const answer = await inCage({ script, parameters: [trackedChanges], input: bytes, signal, allowance });
    // The process is our own program, and what it writes has passed the schema there.
    return JSON.parse(answer) as DocxAnswer;
  } catch (error) {
    if (error instanceof Overrun) return { problem: sentences[error.how] };
    throw error;
  }
}
