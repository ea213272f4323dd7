/**
 * `npm run bench:pdf-reading`: how many pages of a PDF are read in a second, with the place of every character, as the
 * process that reads them does it, from the start of PDFium to the last line of JSON. The least is 70.
 */
import { readPdf } from "#lib/pages/child/read-pdf.ts";
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

const input = paper({ pages: Array.from({ length: PAGES }, (_, at) => page(at)) });
const rounds: { "pages a second": number; "of a processor's": number; megabytes: number }[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const [began, used] = [performance.now(), process.cpuUsage()];
  let [read, length] = [0, 0];
  await readPdf(input, undefined, (line) => {
    length += JSON.stringify(line).length;
    if ("page" in line) read++;
  });
  if (read !== PAGES) throw new Error(`${read} of ${PAGES} pages were read.`);
  const { user, system } = process.cpuUsage(used);
  rounds.push({
    "pages a second": Math.round((PAGES * 1e3) / (performance.now() - began)),
    "of a processor's": Math.round((PAGES * 1e6) / (user + system)),
    megabytes: Math.round(length / 1e6),
  });
}
console.table(rounds);
// A machine that does other things too takes longer, but it uses no more of its processor's seconds.
if (Math.max(...rounds.map((round) => round["of a processor's"])) < LEAST) process.exitCode = 1;
