import "server-only";
import type { Content } from "#lib/documents/content.ts";
import { invalid } from "#lib/errors.ts";
import type { Imported, SubmittedContent } from "../model.ts";
/** Provisional. */
export async function understand(
  { body }: SubmittedContent,
  _signal?: AbortSignal,
): Promise<{ content: Content; imported: Imported }> {
  const lines = body
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length === 0) throw invalid("There is no text in this.", { "content.body": "Must not be empty." });
  return {
    content: { type: "doc", content: lines.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) },
    imported: { repairs: [] },
  };
}
