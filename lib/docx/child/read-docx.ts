/**
 * A process that reads one Word file: its bytes on the standard input, JSON on the standard output. It is started
 * with little memory, may touch nothing but its own sources, and is killed when it takes too long.
 *
 * `node read-docx.ts accept|reject` says what becomes of tracked changes.
 */
import { buffer } from "node:stream/consumers";
import type { SentPicture } from "#lib/imports/child/pictures.ts";
import { picturesIn } from "#lib/pictures/in-content.ts";
import type { TrackedChangesMode, WordDocument } from "../model.ts";
import { readDocument } from "../read-document.ts";
import { Unfit } from "#lib/imports/unfit.ts";
import { DAMAGED, DocxRefusal, TOO_LARGE } from "../refusal.ts";
import { unpack } from "./parts.ts";

/** What the process writes. */
export type DocxAnswer =
  { readonly document: WordDocument; readonly pictures: readonly SentPicture[] } | { readonly problem: string };

/** @throws what is not foreseen, which is a defect of ours */
export async function readDocx(bytes: Buffer, mode: TrackedChangesMode): Promise<DocxAnswer> {
  try {
    const { parts, pictures } = await unpack(bytes);
    const document = readDocument(parts, mode);
    return { document, pictures: pictures.sent(picturesIn(document.content)) };
  } catch (error) {
    if (error instanceof DocxRefusal) return { problem: error.message };
    if (error instanceof Unfit) return { problem: error.how === "large" ? TOO_LARGE : DAMAGED };
    throw error;
  }
}

if (import.meta.main) {
  const answer = await readDocx(await buffer(process.stdin), process.argv[2] === "reject" ? "reject" : "accept");
  process.stdout.write(JSON.stringify(answer));
}
