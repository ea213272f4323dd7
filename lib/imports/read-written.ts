/** Text and Markdown → content, with what was understood of them. Pure, and linear in their length. */
import { readMarkdown } from "#lib/markdown/parse.ts";
import type { Content } from "#lib/documents/content.ts";
import { plainText } from "#lib/documents/inlines.ts";
import { parseContent } from "#lib/documents/content.ts";
import { cleaned, problemOf } from "./clean.ts";
import { takeHead } from "./content-head.ts";
import { frontMatterOf } from "./front-matter.ts";
import { detectLanguage, lexiconOf } from "./language.ts";
import type { Imported, SubmittedContent } from "./model.ts";
import { readText } from "./text/read-text.ts";
import type { Wishes } from "./wishes.ts";

export type Submission = Pick<SubmittedContent, "format" | "body"> & {
  /** Where the text was fetched from, for a page of the web. */
  readonly address?: string | undefined;
} & Wishes;

/** What a text became, or a sentence that says why it became nothing. */
export type Outcome = { readonly content: Content; readonly imported: Imported } | { readonly problem: string };

export const NO_TEXT = "There is no text in this. Nothing was stored.";

export async function readWritten({ format, body, address: _address, ...wishes }: Submission): Promise<Outcome> {
  const problem = problemOf(body);
  if (problem !== null) return { problem };
  const text = cleaned(body);
  if (text.trim() === "") return { problem: NO_TEXT };
  return format === "markdown" ? readMarked(text, wishes) : readPlain(text, wishes);
}

async function readPlain(text: string, wishes: Wishes): Promise<Outcome> {
  const language = await detectLanguage(text);
  const read = readText(text, await lexiconOf(language), wishes);
  if (!read) return { problem: NO_TEXT };
  const parsed = parseContent(read.content);
  if ("problem" in parsed) return parsed;
  return { content: parsed.content, imported: { ...read.imported, ...(language === null ? {} : { language }) } };
}

async function readMarked(text: string, wishes: Wishes): Promise<Outcome> {
  const { matter, rest } = frontMatterOf(text);
  const read = readMarkdown(rest);
  if ("problem" in read) return read;
  if (isEmpty(read.content)) return { problem: NO_TEXT };
  const language = matter.language ?? (await detectLanguage(rest));
  const known = { repairs: [], ...matter, ...(language === null ? {} : { language }) };
  return takeHead(read.content, text, known, await lexiconOf(language), wishes);
}

/** The reader makes an empty paragraph of nothing. */
const isEmpty = ({ content }: Content): boolean =>
  content.every((block) => block.type === "paragraph" && plainText(block.content).trim() === "");
