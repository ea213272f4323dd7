/** How a document is called that nobody gave a title. */
import { project } from "#lib/anchoring/projection.ts";
import type { Content, Inline } from "./content.ts";
import { NOTE_SIGNS, notesIn } from "./footnotes.ts";

const LENGTH = 80;

/** The beginning of its text, cut between words, without the numbers of notes. */
export function titleOf(content: Content): string {
  const hasNotes = notesIn(content) !== null;
  const lines = project(content).blocks.flatMap(({ inlines }) =>
    inlines
      .map(({ node }) => (hasNotes && isSign(node) ? "" : wordsIn(node)))
      .join("")
      .split("\n"),
  );
  const line = lines.map((part) => part.trim()).find(Boolean) ?? "";
  if (line === "") return "Untitled";
  if (line.length <= LENGTH) return line;
  const cut = line.slice(0, LENGTH + 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(" "), LENGTH / 2));
  return `${words.toWellFormed().trimEnd()}…`;
}

const wordsIn = (node: Inline): string => (node.type === "text" ? node.text : "\n");

const isSign = (node: Inline): boolean =>
  node.type === "text" && NOTE_SIGNS.test(node.text) && node.marks?.some(({ type }) => type === "superscript") === true;
