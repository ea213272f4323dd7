import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { parseContent, type Content } from "#lib/documents/content.ts";
import { tidyContent } from "#lib/editing/tidy.ts";

/** What the editor holds, as content; or a sentence that says why it cannot be stored. */
export function contentOfEditor(doc: ProseMirrorNode): ReturnType<typeof parseContent> {
  const parsed = parseContent(repaired(doc.toJSON()));
  return "problem" in parsed ? parsed : { content: tidyContent(parsed.content) };
}

/** ProseMirror leaves out what is empty, and lets a line break bear marks; ours says rows in full, and breaks have none. */
function repaired(node: unknown): unknown {
  if (typeof node !== "object" || node === null || !("type" in node)) return node;
  if (node.type === "hardBreak") return { type: "hardBreak" };
  const children = "content" in node && Array.isArray(node.content) ? node.content.map(repaired) : undefined;
  if (node.type === "tableRow") return { type: "tableRow", content: children ?? [] };
  return children ? { ...node, content: children } : node;
}

/** A content as TipTap takes it. */
export const forEditor = (content: Content): object => content;
