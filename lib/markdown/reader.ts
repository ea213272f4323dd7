/**
 * Markdown as a stream of tokens: markdown-it, set up for texts written by strangers.
 *
 * Raw HTML is text. What the library would drop silently (blocks nested deeper than its limit) becomes
 * a paragraph of text here, and a text of more parts than a document may have stops the work, so that
 * 5 MB of brackets cost no more than 5 MB of prose.
 */
import MarkdownIt, { type Env, type StateBlock, type Token } from "markdown-it";
import { DEPTH_LIMIT, NODE_LIMIT } from "#lib/documents/content.ts";

/** Containers (quotes, lists, items) inside one another that are understood; a table in the innermost adds five nodes. */
const LEVEL_LIMIT = DEPTH_LIMIT - 5;

/** The text has more parts than a document may have. */
export class TooManyParts extends Error {}

const reader = new MarkdownIt("default", {
  html: false,
  linkify: false,
  typographer: false,
  maxNesting: 2 * LEVEL_LIMIT,
});

// Targets are judged where they become marks, so that the words of a refused link stay without their brackets.
reader.validateLink = () => true;
reader.normalizeLink = (url) => url;
reader.normalizeLinkText = (text) => text;

reader.block.ruler.before("table", "limits", (state, startLine, endLine, silent) => {
  if (state.tokens.length > limitOf(state.env)) throw new TooManyParts();
  if (state.level < LEVEL_LIMIT || silent) return false;
  restAsParagraph(state, startLine, endLine);
  return true;
});

reader.inline.ruler.before("text", "limits", (state) => {
  if (state.tokens.length > limitOf(state.env)) throw new TooManyParts();
  return false;
});

const limitOf = (env: Env): number => Number(env["limit"]);

function restAsParagraph(state: StateBlock, startLine: number, endLine: number): void {
  state.push("paragraph_open", "p", 1).map = [startLine, endLine];
  const inline = state.push("inline", "", 0);
  inline.content = state.getLines(startLine, endLine, state.blkIndent, false).trim();
  inline.children = [];
  state.push("paragraph_close", "p", -1);
  state.line = endLine;
}

/**
 * @param limit how many tokens there may be: about four for a block, one or two for a marked word
 * @throws TooManyParts
 */
export function readTokens(markdown: string, limit = 4 * NODE_LIMIT): Token[] {
  if (countOf("|", markdown) > limit) throw new TooManyParts(); // a table is read whole before it can be counted
  const tokens = reader.parse(markdown, { limit });
  if (tokens.length > limit) throw new TooManyParts();
  return tokens;
}

function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}
