/** The article in a page, and what the page says of it. */
import { Readability } from "@mozilla/readability";
import { clip } from "#lib/documents/characters.ts";
import { LINE_LIMIT } from "#lib/fields.ts";
import type { Imported } from "../model.ts";
import { addressOf } from "./addresses.ts";

export type Article = {
  /** What to read: the article, or the whole body where there is no telling them apart. */
  readonly root: Element;
  readonly about: Omit<Imported, "repairs" | "dateline">;
};

/** What surrounds an article on the page of a site. */
const CHROME =
  "nav, header, footer, aside, form, button, noscript, script, select, [role=navigation], [role=banner], [role=contentinfo], [role=complementary]";
/** Readability that keeps less than this part of the words outside the chrome has not found the article. */
const LEAST_KEPT = 0.2;
/** Shorter texts give nothing to go by. In characters. */
const SHORTEST = 200;

/** A whole page, rather than a piece of one. What browsers put on the clipboard looks like a page and says that it is a piece. */
export const isPage = (html: string): boolean =>
  /<(?:!doctype|html|head|body|main|article)\b/iu.test(html.slice(0, 20_000)) &&
  !/<!--\s*StartFragment\s*-->/u.test(html);

/**
 * @param document is changed
 * @param fetched where the page was fetched from
 */
export function articleOf(document: Document, fetched: string | null = null): Article {
  const language = languageOf(document);
  const whole = lengthOf(document.body, true);
  // Readability works on the document it is given, and the body may be needed as it was.
  const body = document.body.cloneNode(true) as Element; // a clone of an element is one
  const sourceUrl = addressOf(document, fetched);
  const published = dateOf(document);
  const found = new Readability<Node>(document, { serializer: (node) => node, keepClasses: true }).parse();
  const about = {
    ...optional("title", oneLine(found?.title)),
    ...optional("byline", bylineIn(found?.byline)),
    ...optional("language", language),
    ...optional("sourceUrl", sourceUrl),
    ...optional("published", isoDate(found?.publishedTime) ?? published),
  };
  const kept = found?.content ? lengthOf(found.content, false) : 0;
  const isFound = kept >= LEAST_KEPT * whole && (kept >= SHORTEST || kept >= whole / 2);
  // Readability gives back what its serializer was given: an element.
  return { root: isFound ? (found?.content as Element) : body, about };
}

/** How many characters of words there are, with or without what surrounds an article. */
function lengthOf(node: Node, isWithoutChrome: boolean): number {
  const copy = node.cloneNode(true) as Element; // only elements are measured
  for (const part of copy.querySelectorAll(isWithoutChrome ? CHROME : "script, noscript")) part.remove();
  return (copy.textContent ?? "").replace(/\s+/gu, " ").trim().length;
}

export function languageOf(document: Document): string | null {
  const declared =
    document.documentElement.getAttribute("lang") ??
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute("content") ??
    document.querySelector('meta[property="og:locale"]')?.getAttribute("content") ??
    "";
  const tag = declared.trim().replaceAll("_", "-");
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag) ? tag : null;
}

function dateOf(document: Document): string | null {
  const stated =
    document
      .querySelector('meta[property="article:published_time"], meta[name="date"], meta[itemprop="datePublished"]')
      ?.getAttribute("content") ??
    document
      .querySelector('time[datetime][pubdate], [itemprop="datePublished"][datetime], article time[datetime]')
      ?.getAttribute("datetime");
  return isoDate(stated);
}

const isoDate = (text: string | null | undefined): string | null =>
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?)?/u.exec(text?.trim() ?? "")?.[0] ?? null;

const oneLine = (text: string | null | undefined): string | null => {
  const line = clip((text ?? "").replace(/[ \t\r\n]+/gu, " ").trim(), LINE_LIMIT);
  return line === "" ? null : line;
};

const bylineIn = (text: string | null | undefined): string | null =>
  oneLine(oneLine(text)?.replace(/^by[:\s]\s*/iu, ""));

const optional = <Key extends string>(key: Key, value: string | null): { readonly [K in Key]?: string } =>
  value === null ? {} : ({ [key]: value } as { [K in Key]: string }); // computed keys lose their type
