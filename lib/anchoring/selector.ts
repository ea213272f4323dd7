import { CONTEXT_LENGTH, type Passage, type Selector } from "./model.ts";
/** Provisional. */
export function describe(text: string, start: number, end: number): Selector {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  };
}
export function findPassage(text: string, passage: Passage): { start: number; end: number } | { problem: string } {
  if (passage.start !== undefined && passage.end !== undefined) {
    if (passage.end > text.length || passage.start >= passage.end) return { problem: "out of range" };
    return { start: passage.start, end: passage.end };
  }
  const at = text.indexOf(passage.exact ?? "");
  if (at < 0) return { problem: "not there" };
  return { start: at, end: at + (passage.exact ?? "").length };
}
