/**
 * How smooth the desk is with a thousand notes on twenty thousand words, and with ten thousand on a hundred thousand,
 * 150 of them on one word: a production build on data of its own, in a real Chromium, beside the same text without
 * notes, and with the same passages wrapped into elements, in the same run.
 *
 *   npm run bench:desk            (-- 1000: with so many notes only)
 *
 * The limits are what people notice: 200 ms from a press or key to its picture (what web.dev calls a good Interaction
 * to Next Paint), 50 ms for a key typed into a note, a second from the server's answer to the text, a tenth of one
 * more to its marks, 50 pictures a second while scrolling. A task of the main thread is reported where it is longer
 * than the 50 ms that a browser calls long.
 */
import type { Page } from "@playwright/test";
import { makeMaterial, type Passage, type Size } from "./desk-parts/material.ts";
import {
  beginNote,
  discardNote,
  during,
  open,
  painted,
  reachable,
  scroll,
  selectWords,
  walkNotes,
  watchPage,
  writeComment,
  type Opening,
} from "./desk-parts/reader.ts";
import { wrapPassages } from "./desk-parts/wrapped.ts";
import { onStage } from "./browser-parts/stage.ts";

const sizes: readonly Size[] = [
  { words: 20_000, notes: 1_000, onOneWord: 0 },
  { words: 100_000, notes: 10_000, onOneWord: 150 },
];
const ROUNDS = 5;

/** What each figure may be, in milliseconds; of pictures per second, at least. */
const limits: Readonly<Record<string, number>> = {
  "the answer begins": 1_000,
  "then the text": 1_000,
  "then its marks": 100,
  "longest task": 200,
  "selecting words": 200,
  "beginning a note": 200,
  "a key in a note": 50,
  "walking with j": 200,
  "pressing while scrolling": 200,
  "longest task after": 200,
};
/** Pixels that the text moves at each turn of the wheel: as somebody reads on, looks for a place, and flies to one. */
const speeds = [120, 300, 900] as const;
const PICTURES = 50;
const picturesAt = (pixels: number): string => `pictures/s, ${pixels} px a turn`;
type Figures = Readonly<Record<string, number>>;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function measure(page: Page, address: string): Promise<Figures> {
  const opened: Opening[] = [];
  // The first one also fetches what the browser then has.
  for (let round = 0; round <= ROUNDS; round += 1) opened.push(await open(page, address));
  const typical = (of: (opening: Opening) => number): number => middle(opened.slice(1).map(of));
  const select = await during(page, () => selectWords(page));
  const begin = await during(page, () => beginNote(page));
  const write = await during(page, () => writeComment(page));
  await discardNote(page);
  const walk = await during(page, () => walkNotes(page));
  const pictures: [string, number][] = [];
  const scrolled = await during(page, async () => {
    for (const pixels of speeds) pictures.push([picturesAt(pixels), await scroll(page, pixels)]);
  });
  return {
    "the answer begins": typical(({ answer }) => answer),
    "then the text": typical(({ text }) => text),
    "then its marks": typical(({ marks }) => marks),
    "all of the desk": typical(({ desk }) => desk),
    "longest task": typical(({ longest }) => longest),
    "selecting words": select.slowest,
    "beginning a note": begin.slowest,
    "a key in a note": write.slowest,
    "walking with j": walk.slowest,
    "pressing while scrolling": scrolled.slowest,
    "longest task after": Math.max(...[select, begin, write, walk, scrolled].map(({ longest }) => longest)),
    ...Object.fromEntries(pictures),
  };
}

/** @returns whether all are within their limits */
function report(size: Size, noted: Figures, bare: Figures): boolean {
  print(`\n${size.words} words`.padEnd(27) + [`${size.notes} notes`, "none", "ratio", "limit"].map(cell).join(""));
  const exceeded = Object.entries(noted).filter(([name, value]) => {
    const without = bare[name] ?? 0;
    const isPictures = name.startsWith("pictures");
    const limit = isPictures ? PICTURES : limits[name];
    const ratio = without < 16 ? "" : (value / without).toFixed(2);
    print(
      name.padEnd(26) + [round(value), round(without), ratio, limit === undefined ? "" : `${limit}`].map(cell).join(""),
    );
    return limit !== undefined && (isPictures ? value < limit : value > limit);
  });
  for (const [name, value] of exceeded) print(`Not within its limit: ${name}, ${round(value)}`);
  return exceeded.length === 0;
}

/** The same marks made as most annotators make them, on the same text. */
async function compareWithWrapping(page: Page, address: string, passages: readonly Passage[]): Promise<void> {
  await open(page, address);
  const wrapped = await wrapPassages(page, passages, speeds);
  print(
    `Wrapped into elements instead: ${wrapped.passages} of ${passages.length} passages, ${wrapped.elements} elements, ` +
      `${round(wrapped.painted)} ms until they are painted, then ${round(wrapped.pictures)} pictures/s at the slowest speed.`,
  );
}

const cell = (text: string): string => text.padStart(14);
const round = (value: number): string => (value === 0 ? "-" : String(Math.round(value)));

await onStage(async ({ person, desk, requests, newContext }) => {
  const page = await (await newContext()).newPage();
  await watchPage(page);
  const asked = Number(process.argv[2] ?? 0);
  for (const size of sizes.filter(({ notes }) => asked === 0 || notes === asked)) {
    const { noted, bare, passages, crowded } = await makeMaterial(requests, desk, person, size);
    const address = `/w/${desk.slug}/documents/`;
    const without = await measure(page, `${address}${bare}`);
    const withNotes = await measure(page, `${address}${noted}`);
    if (!report(size, withNotes, without)) process.exitCode = 1;
    const { stretches, names } = await painted(page);
    print(`${stretches} stretches near the window are painted, under ${names} names.`);
    await compareWithWrapping(page, `${address}${bare}`, passages);
    if (crowded === null) continue;
    await page.goto(`${address}${noted}?note=${crowded}`);
    const reached = await reachable(page);
    print(
      `Of ${size.onOneWord} notes on one word and those that overlap it, ${reached} can be reached from one of them.`,
    );
    if (reached < size.onOneWord) process.exitCode = 1;
  }
});
