import "server-only";
import { type CageWork, inCage, Overrun } from "./cage.ts";

/**
 * What a child of ours reads from a foreign file, in a process of its own, so that a hostile one takes neither this
 * process's time nor its memory. The child writes its answer as JSON.
 * @param sentences what people are told where the child was killed or broke
 * @returns the answer, or a sentence that says why there is none
 * @throws the signal's reason when it is given up; `unavailable` when too many files are being read
 */
export async function readApart<Answer>(
  work: CageWork,
  sentences: Readonly<Record<Overrun["how"], string>>,
): Promise<Answer | { readonly problem: string }> {
  try {
    // The process is our own program, and what it writes has passed the schema there.
    return JSON.parse(await inCage(work)) as Answer;
  } catch (error) {
    if (error instanceof Overrun) return { problem: sentences[error.how] };
    throw error;
  }
}
