/** HTML → content: an article out of its page, or a piece of one as it is. */
import { project } from "#lib/anchoring/projection.ts";
import { DEPTH_LIMIT, parseContent } from "#lib/documents/content.ts";
import { cleaned, problemOf } from "../clean.ts";
import { takeHead } from "../content-head.ts";
import { detectLanguage, lexiconOf } from "../language.ts";
import { NO_TEXT, type Outcome, type Submission } from "../read-written.ts";
import { baseOf } from "./addresses.ts";
import { articleOf, isPage, languageOf, type Article } from "./article.ts";
import { blocksIn } from "./blocks.ts";
import { parseHtml, Unreadable } from "./parse-html.ts";

export async function readHtml({ body, address, ...wishes }: Submission): Promise<Outcome> {
  const problem = problemOf(body);
  if (problem !== null) return { problem };
  const html = cleaned(body);
  try {
    const { root, about, base } = open(html, address ?? null);
    const blocks = blocksIn(root, { base, room: DEPTH_LIMIT - 4 });
    const parsed = blocks.length > 0 ? parseContent({ type: "doc", content: blocks }) : { problem: NO_TEXT };
    if ("problem" in parsed) return parsed;
    const language = about.language ?? (await detectLanguage(project(parsed.content).text));
    const known = { repairs: [], ...about, ...(language === null ? {} : { language }) };
    return takeHead(parsed.content, html, known, await lexiconOf(language), wishes);
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message };
    throw error;
  }
}

function open(html: string, address: string | null): Article & { readonly base: string | null } {
  const document = parseHtml(html);
  const base = baseOf(document, address);
  return { ...(isPage(html) ? articleOf(document, address) : pieceOf(document)), base };
}

function pieceOf(document: Document): Article {
  const language = languageOf(document);
  return { root: document.body, about: language === null ? {} : { language } };
}
