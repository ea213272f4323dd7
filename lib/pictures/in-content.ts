/** The pictures that a content shows. */
import { childrenOf, type ContentNode } from "#lib/documents/content.ts";

/** Their ids, each once. */
export function picturesIn(content: ContentNode): ReadonlySet<string> {
  const ids = new Set<string>();
  const rest = [content];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === "image" && node.attrs.picture) ids.add(node.attrs.picture.id);
    rest.push(...childrenOf(node));
  }
  return ids;
}
