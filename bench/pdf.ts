/**
 * How long an annotated PDF takes, against Chromium printing the same pages in turn with it: absolute times say little
 * about another machine, ratios say more. Ends with a failure when a limit was not kept. `npm run bench:pdf`
 */
import { codec } from "#lib/pdf/child/codec.ts";
import { Edits } from "#lib/pdf/edits.ts";
import { PdfFile } from "#lib/pdf/file.ts";
import { pagesOf } from "#lib/pdf/pages.ts";
import { articleJob, bookJob } from "./pdf-parts/jobs.ts";
import { asHtml } from "./pdf-parts/pdf-html.ts";
import { ours, theirs } from "./pdf-parts/run.ts";

const articles = [
  { name: "an article of 10 pages", articles: 6, notes: 100, replies: 50, limit: 1.5, rounds: 5, ratio: 2 },
  { name: "an article of 180 pages", articles: 100, notes: 2_000, replies: 1_000, limit: 20, rounds: 2, ratio: 2 },
] as const;
const book = { name: "a PDF of 350 pages", pages: 350, notes: 2_000, replies: 500, limit: 2, rounds: 5 } as const;
/** For the book: megabytes held, and bytes for each annotation and reply, the attached data left aside. */
const MEMORY = 200;
const BYTES_EACH = 1_200;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const pagesIn = (bytes: Uint8Array): number => pagesOf(new Edits(new PdfFile(bytes, codec))).length;
const failures: string[] = [];
const keep = (isKept: boolean, what: string): void => {
  if (!isKept) failures.push(what);
};

async function article(size: (typeof articles)[number]) {
  const job = articleJob(size);
  const html = asHtml(job.sheet);
  let last = await ours({ article: job }); // the first run warms the machine's caches for both
  const [own, works, ratios]: [number[], number[], number[]] = [[], [], []];
  const theirWorks: number[] = [];
  let theirPages = 0;
  for (let round = 0; round < size.rounds; round++) {
    last = await ours({ article: job });
    own.push(last.seconds);
    works.push(last.work);
    const printed = await theirs(html);
    if (printed === null) continue;
    ratios.push(printed.seconds / last.seconds);
    theirWorks.push(printed.work);
    theirPages = pagesIn(printed.bytes);
  }
  const ratio = ratios.length > 0 ? median(ratios) : null;
  keep(median(own) < size.limit, `${size.name}: ${median(own).toFixed(2)} s, the limit is ${size.limit} s`);
  keep(
    ratio === null || ratio >= size.ratio,
    `${size.name}: Chromium takes ${ratio?.toFixed(1)} times as long, not ${size.ratio}`,
  );
  return {
    what: size.name,
    pages: pagesIn(last.bytes),
    "notes + replies": `${size.notes} + ${size.replies}`,
    s: median(own).toFixed(2),
    "limit (s)": size.limit,
    "processor (s)": median(works).toFixed(2),
    "Chromium : ours": ratio?.toFixed(1) ?? "none here",
    "its processors (s)": median(theirWorks).toFixed(2),
    "its pages": theirPages,
    MB: Math.round(last.memory),
    "file (kB)": Math.round(last.bytes.length / 1000),
  };
}

async function original() {
  const { name, pages, notes, replies, limit, rounds } = book;
  const { book: file, job } = bookJob(pages, notes, replies);
  const task = { original: job, password: "" };
  let last = await ours(task, file);
  const [own, works]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    last = await ours(task, file);
    own.push(last.seconds);
    works.push(last.work);
  }
  const data = codec.deflate(new TextEncoder().encode(job.webAnnotations)).length;
  const each = (last.bytes.length - data) / (notes + replies);
  keep(median(own) < limit, `${name}: ${median(own).toFixed(2)} s, the limit is ${limit} s`);
  keep(last.memory < MEMORY, `${name}: ${Math.round(last.memory)} MB, the limit is ${MEMORY} MB`);
  keep(each <= BYTES_EACH, `${name}: ${Math.round(each)} bytes each, the limit is ${BYTES_EACH}`);
  return {
    what: name,
    pages: pagesIn(Buffer.concat([file, last.bytes])),
    "notes + replies": `${notes} + ${replies}`,
    s: median(own).toFixed(2),
    "limit (s)": limit,
    "processor (s)": median(works).toFixed(2),
    MB: Math.round(last.memory),
    "added (kB)": Math.round(last.bytes.length / 1000),
    "bytes each": Math.round(each),
  };
}

const book350 = await original();
const [short, long] = [await article(articles[0]), await article(articles[1])];
console.table([short, long]);
console.table([book350]);
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
