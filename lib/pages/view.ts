/** What callers get to see of readings and pages. */
import { pageLayoutSchema, type PageLayout } from "./model.ts";
import type { PageOutline, Progress } from "./progress.ts";
import type { ReadingEnd, ReadingHead } from "./reading.ts";

type ReadingRow = {
  readonly originalId: string;
  readonly state: Progress["state"];
  readonly pagesDone: number;
  readonly head: unknown;
  readonly problem: string | null;
  readonly needsPassword: boolean;
};

/** What is said of a reading whose process went away without a word. */
const STOPPED = "Reading this PDF was interrupted. Nothing was lost; begin again.";

export const unread = (original: string): Progress => ({
  original,
  state: "unread",
  pagesDone: 0,
  pageCount: null,
  title: null,
  problem: null,
  needsPassword: false,
});

/** @param isAlive whether the attempt gave a sign of life lately */
export function toProgress(row: ReadingRow, isAlive: boolean): Progress {
  const { originalId, state, pagesDone, problem, needsPassword } = row;
  const head = toHead(row.head);
  const isStopped = state === "reading" && !isAlive;
  return {
    original: originalId,
    state: isStopped ? "failed" : state,
    pagesDone,
    pageCount: head?.pageCount ?? null,
    title: head?.title ?? null,
    problem: isStopped ? STOPPED : problem,
    needsPassword,
  };
}

type PageRow = Omit<PageLayout, "box" | "rotation" | "runs"> & {
  readonly box: readonly number[];
  readonly rotation: number;
};

/** A page as it was written down by the reading, which checked it. */
export const toLayout = ({ runs, ...page }: PageRow & { readonly runs: unknown }): PageLayout => ({
  ...pageLayoutSchema.parse({ ...page, runs: [] }),
  // There may be thousands, each with hundreds of numbers: they passed the schema when they were written.
  runs: runs as PageLayout["runs"],
});

export function toPageOutline({ number, label, box, rotation, start }: PageRow): PageOutline {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const isTurned = rotation === 90 || rotation === 270;
  const [width, height] = [right - left, top - bottom];
  return { number, label, rotation, start, width: isTurned ? height : width, height: isTurned ? width : height };
}

/** What a file says of itself, as its reading wrote it down in this shape: null until it is open. */
export const toHead = (head: unknown): ReadingHead | null => head as ReadingHead | null;

/** What is known when all pages are read, as the reading wrote it down in this shape, its content checked. */
export const toEnd = (result: unknown): ReadingEnd => result as ReadingEnd;
