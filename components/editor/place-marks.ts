import { carry } from "#lib/anchoring/carry.ts";
import { project, toPosition } from "#lib/anchoring/projection.ts";
import type { Content } from "#lib/documents/content.ts";
import type { Base } from "#lib/editing/model.ts";
import type { DrawnPassage } from "./passages.ts";

/** Where the annotations of a revision stand in a text that was made from it, as positions of the editor. */
export function placeMarks(base: Base, content: Content): DrawnPassage[] {
  const before = project(base.content);
  const after = project(content);
  const standing = base.marks.filter(({ state }) => state !== "removed");
  const placed = before.text === after.text ? standing : carry(before.text, after.text, standing);
  return standing.map(({ id, stance, start, end }, index) => {
    const now = placed[index];
    const isThere = now !== undefined && now.state !== "removed" && now.start < now.end;
    return {
      id,
      stance,
      from: toPosition(after, now?.start ?? 0),
      to: toPosition(after, isThere ? now.end : (now?.start ?? 0)),
      gone: isThere ? null : before.text.slice(start, end),
    };
  });
}
