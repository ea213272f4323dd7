/**
 * The pages of a sheet as a web page, for Chromium to print: the same words in the same fonts and sizes, with running
 * heads, page numbers, headings for bookmarks, links from passages to notes and back, and the links around marked
 * words that ours makes highlights of. What Chromium is spared: the highlights themselves with their replies, the pages
 * on which a note's passage is, hyphens (it has none without a display), PDF/A, PDF/UA and the attached data.
 */
import { pathToFileURL } from "node:url";
import { fontsFor } from "#lib/exports/child/fonts.ts";
import type {
  Line,
  Run,
  Sheet,
  SheetBlock,
  SheetCell,
  SheetCitation,
  SheetClaim,
  SheetNote,
} from "#lib/exports/sheet.ts";
import { styles } from "./pdf-styles.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const attributes = ({ dir, lang }: { readonly dir: string; readonly lang?: string }): string =>
  ` dir="${dir}"${lang ? ` lang="${lang}"` : ""}`;
const link = (to: string, inside: string): string => `<a href="${escaped(to)}">${inside}</a>`;
const soft = (text: string): string => `<span class="soft">${escaped(text)}</span>`;
const line = (it: Line): string => `<span${attributes(it)}>${escaped(it.text)}</span>`;

const tags: Readonly<Record<string, string>> = { b: "b", i: "i", s: "s", u: "u", c: "code", "^": "sup", _: "sub" };

function run(it: Run): string {
  if ("break" in it) return "<br>";
  if ("numbers" in it)
    return `<sup>${it.numbers.map((number) => `<a id="mark-${number}" href="#note-${number}">${number}</a>`).join(",")}</sup>`;
  const dressed = Array.from(it.style ?? "").reduce((inside, letter) => {
    const tag = tags[letter] ?? "span";
    return `<${tag}>${inside}</${tag}>`;
  }, escaped(it.text));
  return it.to ? link(it.to, dressed) : dressed;
}
const runs = (all: readonly Run[]): string => all.map(run).join("");

function block(it: SheetBlock): string {
  switch (it.type) {
    case "paragraph":
      return `<p${attributes(it)}>${runs(it.runs)}</p>`;
    case "heading":
      return `<h${it.level}${attributes(it)}>${runs(it.runs)}</h${it.level}>`;
    case "code":
      return `<pre>${runs(it.runs)}</pre>`;
    case "rule":
      return `<hr>`;
    case "picture":
      return `<p class="picture"${attributes(it)}>${soft("")}${runs(it.runs)}<br>${it.lines.map(runs).join("<br>")}</p>`;
    case "quote":
      return `<blockquote dir="${it.dir}">${blocks(it.blocks)}</blockquote>`;
    case "list": {
      const [tag, start] = it.start === null ? ["ul", ""] : ["ol", ` start="${it.start}"`];
      return `<${tag}${start} dir="${it.dir}">${it.items.map((item) => `<li>${blocks(item)}</li>`).join("")}</${tag}>`;
    }
    case "table":
      return `<table dir="${it.dir}"><thead>${rows(it.header)}</thead><tbody>${rows(it.cells)}</tbody></table>`;
  }
}
const blocks = (all: readonly SheetBlock[]): string => all.map(block).join("");

const cell = ({ isHeading, colspan, rowspan, blocks: inside }: SheetCell): string => {
  const tag = isHeading ? "th" : "td";
  return `<${tag} colspan="${colspan}" rowspan="${rowspan}">${blocks(inside)}</${tag}>`;
};
const rows = (cells: readonly SheetCell[]): string =>
  Array.from(Map.groupBy(cells, ({ y }) => y).values(), (row) => `<tr>${row.map(cell).join("")}</tr>`).join("");

const citation = ({ word, title, to, details, quote }: SheetCitation): string =>
  `<p class="citation">${soft(`${word}: `)}${to === null ? line(title) : link(to, line(title))}${soft(`. ${details}`)}</p>` +
  (quote ? `<p class="citation"><i>${line(quote)}</i></p>` : "");

const note = (it: SheetNote): string =>
  `<section class="note" id="note-${it.number}"><p><a class="number ${it.tone}" href="#mark-${it.number}">${it.number}</a>` +
  `<b class="${it.tone}">${it.word}</b>${soft(` · ${it.byline}`)}</p>` +
  (it.quote.runs.length > 0 ? `<p class="soft"${attributes(it.quote)}><i>${runs(it.quote.runs)}</i></p>` : "") +
  (it.claim
    ? `<p${attributes(it.claim)}>${link(`#claim-${it.claim.number}`, `Claim ${it.claim.number}`)}: ${escaped(it.claim.statement)}</p>`
    : "") +
  blocks(it.comment) +
  it.citations.map(citation).join("") +
  (it.labels === "" ? "" : `<p>${soft(`Labels: ${it.labels}`)}</p>`) +
  it.replies
    .map(({ byline, blocks: said }) => `<div class="reply"><p>${soft(`Reply · ${byline}`)}</p>${blocks(said)}</div>`)
    .join("") +
  `</section>`;

const claim = (it: SheetClaim): string =>
  `<h2 id="claim-${it.number}">${it.number}. ${line(it.statement)}</h2><div class="note">` +
  (it.origin === "" ? "" : `<p>${soft(it.origin)}</p>`) +
  `<p><b>${it.stateWord}</b>. ${escaped(it.explanation)}</p>` +
  it.voices.map(({ tone, word, names }) => `<p><b class="${tone}">${word}</b>: ${escaped(names)}</p>`).join("") +
  it.citations.map(citation).join("") +
  `<p class="soft">Here in notes ${it.notes.map((number) => link(`#note-${number}`, String(number))).join(", ")}` +
  `${it.elsewhere === "" ? "" : escaped(`; also in ${it.elsewhere}`)}</p></div>`;

/** To be opened as a file: the fonts are files beside it. */
export function asHtml(sheet: Sheet): string {
  const fonts = fontsFor(JSON.stringify(sheet), sheet.lang).files.map((path) => pathToFileURL(path).href);
  return (
    `<!doctype html><html lang="${sheet.lang}"><meta charset="utf-8"><title>${escaped(sheet.title.text)}</title>` +
    `<style>${styles(sheet, fonts)}</style><h1${attributes(sheet.title)}>${escaped(sheet.title.text)}</h1>` +
    [sheet.byline, sheet.dateline].map((it) => (it ? `<p>${line(it)}</p>` : "")).join("") +
    `<p class="note">${soft(sheet.facts)}</p>${blocks(sheet.body)}` +
    `<h1 class="part">Notes</h1>${[...sheet.notes, ...sheet.gone].map(note).join("")}` +
    `<h1>Claims</h1>${sheet.claims.map(claim).join("")}</html>`
  );
}
