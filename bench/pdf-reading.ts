/**
 * `npm run bench:pdf-reading`: how many pages of a PDF are read in a second, with the place of every character, by the
 * process that reads them, its start included. The least is 70.
 */
import { spawnSync } from "node:child_process";
import { inProject } from "#lib/launcher/project.ts";
import { column, paper } from "#lib/pages/testing/paper.ts";

const PAGES = 350;
const LEAST = 70;
const ROUNDS = 3;

const words = "the record of the mill says nothing about rivers but its keeper wrote down what people told him".split(
  " ",
);

/** Two columns of print: some 3,000 characters a page. */
function page(number: number) {
  const line = (at: number): string =>
    Array.from({ length: 6 }, (_, word) => words[(at * 7 + word * 3 + number) % words.length]).join(" ");
  const lines = (from: number): string[] => Array.from({ length: 46 }, (_, at) => line(from + at));
  return {
    words: [
      ...column(30, 560, lines(0), 9),
      ...column(210, 560, lines(46), 9),
      { x: 195, y: 20, text: String(number + 1), size: 9 },
    ],
  };
}

const input = Buffer.concat([
  Buffer.from("{}\n"),
  paper({ pages: Array.from({ length: PAGES }, (_, at) => page(at)) }),
]);
const rounds = Array.from({ length: ROUNDS }, () => {
  const before = performance.now();
  const { stdout, status } = spawnSync(process.execPath, [inProject("lib/pages/child/read-pdf.ts")], {
    input,
    maxBuffer: 1_000_000_000,
  });
  const seconds = (performance.now() - before) / 1_000;
  const lines = stdout.toString().split("\n");
  const read = lines.filter((text) => text.startsWith('{"page"')).length;
  if (status !== 0 || read !== PAGES)
    throw new Error(`${read} of ${PAGES} pages were read: ${lines.at(-2)?.slice(0, 200)}`);
  return {
    seconds: Number(seconds.toFixed(2)),
    "pages a second": Math.round(PAGES / seconds),
    megabytes: Math.round(stdout.length / 1e6),
  };
});
console.table(rounds);
const best = Math.max(...rounds.map((round) => round["pages a second"]));
if (best < LEAST) process.exitCode = 1;
