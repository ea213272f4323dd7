/** The table of contents of books of the third version of the format. */
import { parseHtml } from "#lib/imports/child/parse-html.ts";
import type { TocEntry } from "../model.ts";
import { pathTo } from "../package.ts";
import { addEntry, type Toc } from "../toc.ts";
import { elementsIn, isA } from "./kinds.ts";

/** @param path where the file itself is */
export function readNav(xhtml: string, path: string): Toc {
  const { body } = parseHtml(xhtml, true);
  const navs = elementsIn(body).filter(({ localName }) => localName === "nav");
  const nav = navs.find((one) => isA(one, "toc")) ?? navs[0];
  const toc = new Map<string, TocEntry>();
  for (const link of nav?.querySelectorAll("a") ?? [])
    addEntry(toc, pathTo(link.getAttribute("href") ?? undefined, path), link.textContent ?? "", depthOf(link, nav));
  return toc;
}

/** In how many items of lists a link stands, besides its own. */
function depthOf(link: Element, nav: Element | undefined): number {
  let depth = -1;
  for (let at = link.parentElement; at && at !== nav; at = at.parentElement) if (at.localName === "li") depth++;
  return Math.max(0, depth);
}
