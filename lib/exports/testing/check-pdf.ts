/**
 * `npm run check:pdf -- <folder>`: every PDF of a folder is brought in, marked in ten places and a region, taken out
 * with its annotations, and read by other people's programs. A row for each; ends with a failure when a file that two
 * of them open did not come through whole. With `--keep <folder>` what came out stays there.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkFile, type Row } from "./check/check-file.ts";
import { installed, readers } from "./check/programs.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: "string" } } });
const [folder] = positionals;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

if (folder === undefined) {
  process.stderr.write("Which folder? npm run check:pdf -- <folder>\n");
  process.exit(2);
}
const present = installed();
for (const missing of readers.filter((reader) => !present.includes(reader)))
  say(`${missing} is not installed here: nothing is said of what it finds.`);

const kept = values.keep === undefined ? mkdtempSync(join(tmpdir(), "touchstone-check-")) : resolve(values.keep);
mkdirSync(kept, { recursive: true });
const files = readdirSync(folder)
  .filter((name) => /\.pdf$/iu.test(name))
  .sort();
const rows: Row[] = [];
say(heading());
for (const name of files) {
  const path = join(resolve(folder), name);
  const row = await checkFile(readFileSync(path), path, join(kept, name), present);
  rows.push(row);
  say(lineOf(name, row));
  for (const example of row.examples) say(`    other words: ${example.replace(/\s+/gu, " ").slice(0, 160)}`);
}
if (values.keep === undefined) rmSync(kept, { recursive: true });
say(sums());
process.exitCode = rows.every(({ isWhole }) => isWhole) ? 0 : 1;

function heading(): string {
  const listed = present.map((reader) => reader.padStart(7)).join("");
  return `${"file".padEnd(44)} pages opened  way      added${listed}   words  before  prefix  seconds`;
}

function lineOf(name: string, row: Row): string {
  const { opened, pages, way, added, listed, passages, before, still, isPrefix, isWhole, seconds, sentence } = row;
  const initials = present.map((reader) => (opened.includes(reader) ? reader[0] : "-")).join("");
  const found = present.map((reader) => String(way === null ? "–" : (listed[reader] ?? "–")).padStart(7)).join("");
  const all = passages.same + passages.order + passages.other;
  const words = `${passages.same}${passages.order > 0 ? `+${passages.order}` : ""}/${all}`;
  return [
    `${isWhole ? "  " : "✗ "}${name}`.slice(0, 44).padEnd(44),
    String(pages).padStart(5),
    initials.padEnd(7),
    (way ?? "none").padEnd(8),
    `${String(added).padStart(5)}${found}`,
    words.padStart(7),
    `${still}/${before}`.padStart(7),
    (isPrefix === null ? "–" : isPrefix ? "same" : "OTHER").padStart(7),
    seconds.toFixed(1).padStart(8),
    sentence,
  ]
    .join(" ")
    .trimEnd();
}

function sums(): string {
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const passages = sum(({ passages: { same, order, other } }) => same + order + other);
  const right = sum(({ passages: { same, order } }) => same + order);
  const share = passages === 0 ? "–" : `${((right / passages) * 100).toFixed(1)} %`;
  const ways = ["appended", "copied"].map((way) => `${rows.filter((row) => row.way === way).length} ${way}`);
  const due = rows.filter(({ opened }) => opened.length >= 2);
  return [
    `\n${rows.length} files: ${ways.join(", ")}, ${rows.filter(({ way }) => way === null).length} without an export, ${rows.filter(({ isForbidden }) => isForbidden).length} of them because their locks forbid annotations.`,
    `${sum(({ added }) => added)} annotations added; words under ${right} of ${passages} passages (${share}); ${sum(({ still }) => still)} of ${sum(({ before }) => before)} annotations that were there before still are.`,
    `${due.filter(({ isWhole }) => isWhole).length} of ${due.length} files that two readers open came through whole.`,
  ].join("\n");
}
