/** How the pages look that Chromium prints: as the template's do (lib/exports/child/template.typ). */
import { looks } from "#lib/exports/looks.ts";
import type { Sheet } from "#lib/exports/sheet.ts";

const quoted = (text: string): string => JSON.stringify(text);

/** Chromium names no font by its file: each is a family, and which of them has a letter is found as ours is. */
const faces = (fonts: readonly string[]): string =>
  fonts
    .map((file, index) => {
      const weight = /semibold|bold/iu.test(file) ? 600 : 400;
      const style = /italic/iu.test(file) ? "italic" : "normal";
      return `@font-face{font-family:f${familyOf(fonts, index)};font-weight:${weight};font-style:${style};src:url(${quoted(file)})}`;
    })
    .join("");

const folderOf = (file = ""): string => /node_modules\/(@[^/]+\/[^/]+)/u.exec(file)?.[1] ?? file;
/** Weights of a font lie in one folder, one after the other. */
const familyOf = (fonts: readonly string[], index: number): number =>
  fonts.findIndex((file) => folderOf(file) === folderOf(fonts[index]));

export function styles(sheet: Sheet, fonts: readonly string[]): string {
  const families = [...new Set(fonts.map((_, index) => `f${familyOf(fonts, index)}`))];
  const code = families.find((name) => fonts[Number(name.slice(1))]?.includes("source-code")) ?? "monospace";
  const inks = Object.entries(looks).map(([tone, { ink }]) => `.${tone}{color:${ink}}`);
  return `${faces(fonts)}
    @page{size:${sheet.paper === "us-letter" ? "letter" : "A4"};margin:2.9cm 4.6cm 3cm 3.2cm;
      @top-left{content:${quoted(sheet.title.text)};font:italic 8.5pt ${families.join()};color:#625d55}
      @top-right{content:${quoted(sheet.workspace)};font:8.5pt ${families.join()};color:#625d55}
      @bottom-center{content:counter(page) " / " counter(pages);font:8.5pt ${families.join()};color:#625d55}}
    body{margin:0;font:10.5pt/1.42 ${families.join()};text-align:justify;hyphens:auto;color:#1f1d1a}
    p{margin:0 0 .63em}h1{font-size:17pt;margin:0 0 1em}h2{font-size:13pt;margin:1.5em 0 .6em}h3{font-size:11.5pt}
    h1,h2,h3,h4,h5,h6{font-weight:600;text-align:start;break-after:avoid}.part{break-before:page}
    code,pre{font-family:${code},${families.join()};font-size:9pt}pre{background:#f6f4ee;padding:7pt 9pt;white-space:pre-wrap}
    table{border-collapse:collapse;font-size:9.5pt;text-align:start}td,th{border-top:.5pt solid #cfc9bd;padding:4.5pt 5pt}
    td p,th p{margin:0}.picture{border:.5pt solid #cfc9bd;padding:9pt}a{color:inherit;text-decoration:none}
    a[href^="annot:"]{background:${looks.comment.wash}}sup{font-size:.66em}.soft{color:#625d55}
    .note{font-size:9.2pt;text-align:start;margin:0 0 1.1em;padding-inline-start:2.2em}.note p{margin:0 0 .18em}
    .note p:first-child{break-after:avoid}.number{float:left;margin-inline-start:-2.4em;font-weight:600}
    .citation{padding-inline-start:1.2em}.reply{border-left:.5pt solid #cfc9bd;padding-inline-start:.9em;margin-top:.5em}
    ${inks.join("")}`;
}
