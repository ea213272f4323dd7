/** A comment in one line, for where there is no room for how it is set. */
import { project } from "#lib/anchoring/projection.ts";
import { contentFromMarkdown } from "./parse.ts";

/** So much of a comment is read for it: more than two lines hold. In UTF-16 code units. */
const READ = 2_000;

/** The words of a comment as they are read, without the signs of Markdown. A picture is not among them. */
export const wordsOf = (markdown: string): string =>
  project(contentFromMarkdown(markdown.slice(0, READ)))
    .text.replace(/[\s\uFFFC]+/gu, " ")
    .trim();
