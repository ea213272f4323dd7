/**
 * How soon the first page of a PDF of three hundred pages is there, and how smoothly one goes through it: a production
 * build on data of its own, in a real Chromium.
 *
 *   npm run bench:pages
 *
 * The limits: two seconds from the request to the first page, fifty pictures a second while scrolling, none of them more
 * than a fifth of a second after the one before, and a second of white paper after a leap. What a browser does for the
 * first time, with nothing kept of an earlier visit, is printed beside it.
 */
import type { APIRequestContext, BrowserContext, Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { makeBook } from "./pages-parts/book.ts";
import { jumpTo, open, scroll, untilPainted, watchPages } from "./pages-parts/reader.ts";
import { onStage } from "./browser-parts/stage.ts";

const ROUNDS = 5;
/** Pixels at each turn of the wheel: as somebody reads on, looks for a place, and flies to one. */
const speeds = [120, 300, 900] as const;
const LIMITS = { opening: 2_000, pictures: 50, gap: 200, leap: 1_000 } as const;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const failures: string[] = [];

/** @param limit at most; of pictures a second, at least */
function row(what: string, value: number, limit?: number, isLeast = false): void {
  print(`${what.padEnd(44)}${String(Math.round(value)).padStart(8)}${limit === undefined ? "" : `   limit ${limit}`}`);
  if (limit !== undefined && (isLeast ? value < limit : value > limit)) failures.push(what);
}

async function bringIn(requests: APIRequestContext, workspace: string, bytes: Buffer): Promise<string> {
  const [original, document] = [uuidv7(), uuidv7()];
  const path = `/api/v1/workspaces/${workspace}`;
  const data = { title: "A book", content: { format: "original", original } };
  const binary = { "content-type": "application/octet-stream" };
  await requests.put(`${path}/originals/${original}?name=book.pdf`, { data: bytes, headers: binary });
  const made = await requests.put(`${path}/documents/${document}`, { data, timeout: 120_000 });
  if (!made.ok()) throw new Error(`${made.status()} ${await made.text()}`);
  return `/w/${workspace}/documents/${document}`;
}

async function opening(newContext: () => Promise<BrowserContext>, address: string): Promise<Page> {
  const fresh = await newContext();
  const first = await fresh.newPage();
  await watchPages(first);
  const cold = await open(first, address);
  await fresh.close();
  const page = await (await newContext()).newPage();
  await watchPages(page);
  await open(page, address);
  const opened = [];
  for (let round = 0; round < ROUNDS; round += 1) opened.push(await open(page, address));
  print("\nFrom the request, in milliseconds");
  row("the first page's picture, first visit", cold.picture);
  row("as sharp as it will be, first visit", cold.sharp);
  row("the first page's words, first visit", cold.words);
  row("the first page's picture", middle(opened.map(({ picture }) => picture)), LIMITS.opening);
  row("as sharp as it will be", middle(opened.map(({ sharp }) => sharp)), LIMITS.opening);
  row("the first page's words", middle(opened.map(({ words }) => words)), LIMITS.opening);
  return page;
}

async function scrolling(page: Page, pages: number): Promise<void> {
  await untilPainted(page);
  for (const pixels of speeds) {
    const { pictures, gap, white } = await scroll(page, pixels);
    print(`\nScrolling, ${pixels} pixels a turn`);
    row("pictures a second", pictures, LIMITS.pictures, true);
    row("longest time between two, in milliseconds", gap, LIMITS.gap);
    row("pictures with white paper, per cent", white * 100);
    await untilPainted(page);
  }
  const leaps = [];
  for (const part of [0.9, 0.2, 0.6, 0.4, 0.8]) leaps.push(await jumpTo(page, Math.round(pages * part)));
  print("\nLeaping to a page");
  row("until it is painted, in milliseconds", middle(leaps), LIMITS.leap);
}

await onStage(async ({ desk, requests, newContext }) => {
  const { bytes, pages } = await makeBook();
  const address = await bringIn(requests, desk.slug, bytes);
  print(`${pages} pages, ${Math.round(bytes.length / 1_000)} kB`);
  const page = await opening(newContext, address);
  await scrolling(page, pages);
});
if (failures.length > 0) {
  print(`\nNot within their limits: ${failures.join(", ")}.`);
  process.exitCode = 1;
}
