/** The words of a sheet as a web page, for Chromium to print: the same text, notes and claims, plainly marked up. */
import type { Run, Sheet, SheetBlock, SheetCell, SheetNote } from "#lib/exports/sheet.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const run = (run: Run): string => {
  if ("break" in run) return "<br>";
  if ("numbers" in run) return `<sup>${run.numbers.join(",")}</sup>`;
  return run.to ? `<a href="${escaped(run.to)}">${escaped(run.text)}</a>` : escaped(run.text);
};
const runs = (all: readonly Run[]): string => all.map(run).join("");

function block(it: SheetBlock): string {
  switch (it.type) {
    case "paragraph":
      return `<p dir="${it.dir}">${runs(it.runs)}</p>`;
    case "heading":
      return `<h${it.level}>${runs(it.runs)}</h${it.level}>`;
    case "code":
      return `<pre>${runs(it.runs)}</pre>`;
    case "rule":
      return "<hr>";
    case "picture":
      return `<p>${it.lines.map(runs).join("<br>")}</p>`;
    case "quote":
      return `<blockquote>${it.blocks.map(block).join("")}</blockquote>`;
    case "list": {
      const tag = it.start === null ? "ul" : "ol";
      return `<${tag} dir="${it.dir}">${it.items.map((item) => `<li>${item.map(block).join("")}</li>`).join("")}</${tag}>`;
    }
    case "table":
      return `<table>${rowsOf([...it.header, ...it.cells]).join("")}</table>`;
  }
}

const rowsOf = (cells: readonly SheetCell[]): string[] =>
  Array.from(
    Map.groupBy(cells, ({ y }) => y).values(),
    (row) => `<tr>${row.map(({ blocks }) => `<td>${blocks.map(block).join("")}</td>`).join("")}</tr>`,
  );

const note = ({ number, word, byline, quote, comment, citations, replies }: SheetNote): string =>
  [
    `<p>${number} <b>${word}</b> ${escaped(byline)}</p><p><i>${runs(quote.runs)}</i></p>`,
    ...comment.map(block),
    ...citations.map(({ word, title, details }) => `<p>${word}: ${escaped(title.text)} ${escaped(details)}</p>`),
    ...replies.map(({ byline, blocks }) => `<p>${escaped(byline)}</p>${blocks.map(block).join("")}`),
  ].join("");

export const asHtml = (sheet: Sheet): string =>
  `<!doctype html><html lang="${sheet.lang}"><title>${escaped(sheet.title.text)}</title>
  <style>body{font:10.5pt/1.4 serif;text-align:justify;hyphens:auto}@page{margin:2.9cm 4.6cm 3cm 3.2cm}a{background:#fbdccb}</style>
  <h1>${escaped(sheet.title.text)}</h1>${sheet.body.map(block).join("")}<h1>Notes</h1>${sheet.notes.map(note).join("")}
  <h1>Claims</h1>${sheet.claims.map(({ statement, explanation, voices }) => `<h2>${escaped(statement.text)}</h2><p>${escaped(explanation)}</p>${voices.map(({ word, names }) => `<p>${word}: ${escaped(names)}</p>`).join("")}`).join("")}</html>`;
