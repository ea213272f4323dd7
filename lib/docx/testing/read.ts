/** Reading the Word files of tests. */
import { project } from "#lib/anchoring/projection.ts";
import type { Block } from "#lib/documents/content.ts";
import { readDocx } from "../child/read-docx.ts";
import type { TrackedChangesMode, WordDocument } from "../model.ts";
import { docx, type DocxSource } from "./docx.ts";

export async function read(source: DocxSource | Buffer, mode: TrackedChangesMode = "accept"): Promise<WordDocument> {
  const answer = await readDocx(Buffer.isBuffer(source) ? source : docx(source), mode);
  if ("problem" in answer) throw new Error(answer.problem);
  return answer.document;
}

export const blocksOf = async (body: string, more: Omit<DocxSource, "body"> = {}): Promise<Block[]> =>
  (await read({ body, ...more })).content.content;

/** The canonical text. */
export const textOf = ({ content }: WordDocument): string => project(content).text;

export const words = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
