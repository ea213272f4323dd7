import "server-only";
import type { Allowance, CageInput } from "#lib/imports/server/cage.ts";
import { readApart } from "#lib/imports/server/read-apart.ts";
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

/** Reads a book in a process of its own. @throws as `readApart` does */
export function readEpubApart(
  bytes: CageInput,
  { chapters, signal, allowance = ALLOWANCE }: Options,
): Promise<EpubAnswer> {
  const script = "lib/epub/child/read-epub.ts";
  const parameters = chapters === undefined ? [] : [JSON.stringify(chapters)];
  return readApart({ script, parameters, input: bytes, signal, allowance }, sentences);
}
