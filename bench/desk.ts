/**
 * How smooth the desk is with a thousand notes on twenty thousand words: a production build on data of its own, in a
 * real Chromium, beside the same text without notes in the same run.
 *
 *   npm run bench:desk
 *
 * The limits are what people notice: 1.5 s until the desk is there, and 200 ms from a press or key to its picture
 * (what web.dev calls a good Interaction to Next Paint). A task of the main thread is reported where it is longer
 * than the 50 ms that a browser calls long.
 */
import { chromium, type Page } from "@playwright/test";
import { ensureBrowser } from "#lib/launcher/check/browser.ts";
import startServer from "../e2e/server.ts";
import { makeMaterial, NOTES, signedIn, WORDS } from "./desk-parts/material.ts";
import { during, open, painted, scroll, selectWords, walkNotes, watchPage, writeComment } from "./desk-parts/reader.ts";

const OPEN_MS = 1_500;
const INTERACTION_MS = 200;
const ROUNDS = 5;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

type Figures = {
  readonly open: number;
  readonly waits: Readonly<Record<string, { readonly slowest: number; readonly longest: number }>>;
};

async function measure(page: Page, address: string): Promise<Figures> {
  const opened: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) opened.push(await open(page, address));
  return {
    // The first one also fetches what the browser then has.
    open: middle(opened.slice(1)),
    waits: {
      "selecting words": await during(page, () => selectWords(page)),
      "typing a comment": await during(page, () => writeComment(page)),
      "walking with j": await during(page, () => walkNotes(page)),
      "scrolling through": await during(page, () => scroll(page)),
    },
  };
}

function report(noted: Figures, bare: Figures): boolean {
  const rows = [
    ["", `${NOTES} notes`, "none", "ratio", "limit", "longest task"],
    row("opening", noted.open, bare.open, OPEN_MS, null),
    ...Object.entries(noted.waits).map(([name, { slowest, longest }]) =>
      row(name, slowest, bare.waits[name]?.slowest ?? 0, INTERACTION_MS, longest),
    ),
  ];
  for (const [name = "", ...cells] of rows) print(name.padEnd(20) + cells.map((cell) => cell.padStart(13)).join(""));
  return noted.open <= OPEN_MS && Object.values(noted.waits).every(({ slowest }) => slowest <= INTERACTION_MS);
}

function row(name: string, noted: number, bare: number, limit: number, longest: number | null): string[] {
  const ms = (value: number): string => (value === 0 ? "under 16 ms" : `${Math.round(value)} ms`);
  const task = longest === null ? "" : longest === 0 ? "under 50 ms" : `${Math.round(longest)} ms`;
  return [name, ms(noted), ms(bare), bare === 0 ? "" : (noted / bare).toFixed(2), `${limit} ms`, task];
}

const stop = await startServer();
const browser = await chromium.launch({
  executablePath: ensureBrowser() ?? chromium.executablePath(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run"],
});
try {
  // It reads where the database is when it is loaded.
  const { makePerson, makeDesk } = await import("../e2e/people.ts");
  const baseURL = process.env["TOUCHSTONE_E2E_ADDRESS"] ?? "";
  const person = await makePerson("Ines Varga");
  const desk = await makeDesk([[person, "editor"]]);
  const requests = await signedIn(baseURL, person);
  print(`Making a document of ${WORDS} words with ${NOTES} notes …`);
  const { noted, bare } = await makeMaterial(requests, desk);
  const context = await browser.newContext({
    baseURL,
    storageState: await requests.storageState(),
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await watchPage(page);
  const without = await measure(page, `/w/${desk.slug}/documents/${bare}`);
  const withNotes = await measure(page, `/w/${desk.slug}/documents/${noted}`);
  const { passages, names } = await painted(page);
  const isWithin = report(withNotes, without);
  print(`\n${passages} passages near the window are painted, under ${names} names.`);
  if (!isWithin) process.exitCode = 1;
  await requests.dispose();
} finally {
  await browser.close();
  await stop();
}
