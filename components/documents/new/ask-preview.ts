import { call, workspacePath } from "#components/api/client.ts";
import { parseContent, type Content } from "#lib/documents/content.ts";
import { previewSchema } from "#lib/documents/model.ts";
import type { z } from "zod";

export type Preview = Omit<z.output<typeof previewSchema>, "content" | "text"> & { readonly content: Content };

/** What a text or a file would become. @throws ApiError */
export async function askPreview(workspace: string, content: unknown, signal: AbortSignal): Promise<Preview> {
  const path = `${workspacePath(workspace)}/documents/preview`;
  const answer = await call("POST", path, { body: { content }, signal }, previewSchema);
  const parsed = parseContent(answer.content);
  if ("problem" in parsed) throw new Error(parsed.problem);
  return { title: answer.title, imported: answer.imported, found: answer.found, content: parsed.content };
}
