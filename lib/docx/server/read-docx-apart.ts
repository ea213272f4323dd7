import "server-only";
import type { Allowance, CageInput } from "#lib/imports/server/cage.ts";
import { readApart } from "#lib/imports/server/read-apart.ts";
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

/** Reads a Word file in a process of its own. @throws as `readApart` does */
export function readDocxApart(
  bytes: CageInput,
  { trackedChanges, signal, allowance = ALLOWANCE }: Options,
): Promise<DocxAnswer> {
  const script = "lib/docx/child/read-docx.ts";
  return readApart({ script, parameters: [trackedChanges], input: bytes, signal, allowance }, sentences);
}
