/**
 * How long an annotated PDF takes, against Chromium printing the same pages, in the same run on the same machine:
 * absolute times say little about another machine, ratios say more. `npm run bench:pdf`
 */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { chromium } from "@playwright/test";
import { project } from "#lib/anchoring/projection.ts";
import { jobOf, type Job } from "#lib/exports/job.ts";
import { composeReport } from "#lib/exports/report.ts";
import { hardArticle } from "#lib/exports/testing/article.ts";
import { materialOf } from "#lib/exports/testing/material.ts";
import { contentFromMarkdown } from "#lib/markdown/parse.ts";
import { codec } from "#lib/pdf/child/codec.ts";
import { Edits } from "#lib/pdf/edits.ts";
import { PdfFile } from "#lib/pdf/file.ts";
import { pagesOf } from "#lib/pdf/pages.ts";
import { asHtml } from "./pdf-html.ts";

type Size = {
  readonly name: string;
  readonly articles: number;
  readonly notes: number;
  readonly replies: number;
  readonly limit: number;
};

const sizes: readonly Size[] = [
  { name: "small", articles: 6, notes: 100, replies: 50, limit: 1.5 },
  { name: "large", articles: 100, notes: 2_000, replies: 1_000, limit: 20 },
];

function jobOfSize({ articles, notes, replies }: Size): Job {
  const content = contentFromMarkdown(Array.from({ length: articles }, () => hardArticle).join("\n\n"));
  const words = [...project(content).text.matchAll(/\S+/gu)];
  const stances = ["supported", "contested", "unsure", null] as const;
  const passages = Array.from({ length: notes }, (_, index) => {
    const first = Math.floor((index * words.length) / notes);
    const last = words[Math.min(words.length - 1, first + 1 + ((index * 7) % 23))];
    return {
      start: words[first]?.index ?? 0,
      end: (last?.index ?? 0) + (last?.[0].length ?? 0),
      stance: stances[index % 4] ?? null,
      comment: index % 3 === 0 ? "" : "A comment with **some** words, and a [link](https://example.org/x).",
      replies: Math.floor(((index + 1) * replies) / notes) - Math.floor((index * replies) / notes),
      ...(index % 2 === 0 ? {} : { claim: index % 60 }),
    };
  });
  return jobOf(composeReport(materialOf(content, passages, { title: "The morning the ferry left" })));
}

const script = new URL("../lib/exports/child/make-pdf.ts", import.meta.url).pathname;
const noFonts = new URL("../lib/exports/child/no-fonts.conf", import.meta.url).pathname;

/** Makes the PDF as the server does. @returns seconds, and the most memory it took, in megabytes where that can be known */
async function ours(job: Job) {
  const began = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, FONTCONFIG_FILE: noFonts },
    stdio: ["pipe", "pipe", "inherit"],
  });
  let memory = 0;
  const look = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    if (existsSync(status))
      memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024);
  }, 50);
  child.stdin.end(JSON.stringify(job));
  const bytes = await buffer(child.stdout);
  clearInterval(look);
  return { seconds: (performance.now() - began) / 1000, memory, bytes };
}

/** Chromium from cold, printing the same words; null where there is none. */
async function theirs(html: string): Promise<number | null> {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  if (!executablePath) return null;
  const began = performance.now();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(300_000);
    await page.setContent(html);
    await page.pdf({ format: "A4", tagged: true, outline: true });
  } finally {
    await browser.close();
  }
  return (performance.now() - began) / 1000;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const rows = [];
for (const size of sizes) {
  const job = jobOfSize(size);
  const html = asHtml(job.sheet);
  const [own, chromes]: [number[], number[]] = [[], []];
  let last = await ours(job); // the first run warms the machine's file cache for both
  for (let round = 0; round < (size.name === "small" ? 5 : 1); round++) {
    last = await ours(job);
    own.push(last.seconds);
    const printed = await theirs(html);
    if (printed !== null) chromes.push(printed);
  }
  const chrome = chromes.length > 0 ? median(chromes) : null;
  rows.push({
    size: size.name,
    pages: pagesOf(new Edits(new PdfFile(last.bytes, codec))).length,
    notes: size.notes,
    "ours (s)": median(own).toFixed(2),
    "limit (s)": size.limit,
    "memory (MB)": Math.round(last.memory),
    "file (kB)": Math.round(last.bytes.length / 1000),
    "Chromium (s)": chrome?.toFixed(2) ?? "none here",
    "Chromium : ours": chrome === null ? "–" : (chrome / median(own)).toFixed(1),
  });
}
console.table(rows);
