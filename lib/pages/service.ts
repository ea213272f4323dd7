import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { conflict, invalid, notFound } from "#lib/errors.ts";
import { getOriginal, readOriginal } from "#lib/originals/service.ts";
import type { OutlineEntry, PageLayout } from "./model.ts";
import { WINDOW, type BeginReading, type PageOutline, type PageWindow, type Progress } from "./progress.ts";
import type { ReadingEnd, ReadingHead, ReadingProblem } from "./reading.ts";
import { answerFirstPicture, keepFirstPicture } from "./server/first-picture.ts";
import { readPdfApart } from "./server/read-pdf-apart.ts";
import { runReading, SILENCE_MS, stopReading, type Read } from "./server/run-reading.ts";
import {
  findContents,
  findReading,
  findResult,
  hasPicture,
  listPageOutlines,
  listPages,
  listPagesUnder,
  removeReading,
  takeReading,
  type ReadingRow,
} from "./store.ts";
import { toEnd, toHead, toLayout, toPageOutline, toProgress, unread } from "./view.ts";

/** How often one who waits for a reading looks how far it is, in milliseconds. */
const LOOK_MS = 200;

export type Readers = { readonly read: Read; readonly paint: typeof keepFirstPicture };

const isAlive = ({ heardAt }: ReadingRow): boolean => heardAt.getTime() > Date.now() - SILENCE_MS;

/**
 * Has a PDF read, in the background. Where it is being read, or was, nothing new begins; where that failed, or its
 * process died, it is begun again.
 * @param by what reads the file, and then makes a picture of its first page: processes of their own, but for tests
 * @throws `not_found`; `invalid` for what is no PDF
 */
export async function beginReading(
  scope: Scope,
  originalId: string,
  { password }: BeginReading = {},
  by: Readers = { read: readPdfApart, paint: keepFirstPicture },
): Promise<{ value: Progress; isNew: boolean }> {
  authorize(scope.actor, "document:create");
  const { type } = await getOriginal(scope, originalId);
  if (type !== "application/pdf") throw invalid("Only PDF files have pages to read. Nothing was begun.");
  const attempt = uuidv7();
  const isNew = await takeReading(scope, originalId, attempt, new Date(Date.now() - SILENCE_MS));
  const file = () => ({ bytes: readOriginal(scope, originalId), password });
  if (isNew)
    void runReading(scope, originalId, attempt, file(), by.read).then((isRead) => {
      if (isRead) void by.paint(scope, originalId, file());
    });
  return { value: await getReading(scope, originalId), isNew };
}

/** How far the reading of a file is. @throws `not_found` */
export async function getReading(scope: Scope, originalId: string): Promise<Progress> {
  await getOriginal(scope, originalId);
  const row = await findReading(scope, originalId);
  if (!row) return unread(originalId);
  return toProgress(row, isAlive(row));
}

/**
 * Gives a reading up: its process is ended, and what came of it removed. One that was given up before stays so.
 * @throws `conflict` for one that is done
 */
export async function cancelReading(scope: Scope, originalId: string): Promise<void> {
  authorize(scope.actor, "document:create");
  await getOriginal(scope, originalId);
  const row = await findReading(scope, originalId);
  if (row?.state === "done") throw conflict("This file is read already. Nothing was changed.");
  await removeReading(scope, originalId);
  stopReading(scope, originalId);
}

export type ReadPdf = { readonly head: ReadingHead; readonly end: ReadingEnd };

/**
 * What reading a PDF brought to light; begun where it was not, and waited for.
 * @throws the signal's reason; the reading itself goes on
 */
export async function awaitReading(
  scope: Scope,
  originalId: string,
  signal?: AbortSignal,
): Promise<ReadPdf | ReadingProblem> {
  const begin = (): Promise<unknown> => beginReading(scope, originalId);
  if (!(await findReading(scope, originalId))) await begin();
  for (;;) {
    const row = await findReading(scope, originalId);
    if (!row) return { problem: "The reading of this file was cancelled. Nothing was stored.", needsPassword: false };
    if (row.state === "failed")
      return { problem: row.problem ?? "This PDF could not be read.", needsPassword: row.needsPassword };
    if (row.state === "done") return loadRead(scope, originalId);
    if (!isAlive(row)) await begin();
    await sleep(LOOK_MS, undefined, signal ? { signal } : {});
  }
}

async function loadRead(scope: Scope, originalId: string): Promise<ReadPdf> {
  authorize(scope.actor, "document:read");
  const row = await findResult(scope, originalId);
  const head = toHead(row?.head);
  if (!row || !head) throw notFound("reading");
  return { head, end: toEnd(row.result) };
}

/** The file's own table of contents, and how many of its pages have no text: without its content, which is long. */
export async function loadContents(
  scope: Scope,
  originalId: string,
): Promise<{ readonly outline: readonly OutlineEntry[]; readonly pagesWithoutText: number }> {
  authorize(scope.actor, "document:read");
  return (await findContents(scope, originalId)) ?? { outline: [], pagesWithoutText: 0 };
}

/** Whether there is a picture of its first page. */
export const hasFirstPicture = (scope: Scope, originalId: string): Promise<boolean> => hasPicture(scope, originalId);

/** The picture of the first page as an answer. @throws `not_found` where there is none */
export async function serveFirstPicture(scope: Scope, originalId: string, asked: Headers): Promise<Response> {
  await getOriginal(scope, originalId);
  return answerFirstPicture(scope, originalId, asked);
}

/**
 * Pages of a file that have been read, with where their words stand. While it is being read these are some of the first,
 * whose text counts by itself; what is known when all are read takes their place.
 * @throws `not_found`
 */
export async function listReadPages(scope: Scope, originalId: string, window: PageWindow): Promise<PageLayout[]> {
  await getOriginal(scope, originalId);
  return loadLayouts(scope, originalId, window);
}

/** Every page of a file, without what is on it. */
export async function outlinePages(scope: Scope, originalId: string): Promise<PageOutline[]> {
  authorize(scope.actor, "document:read");
  return (await listPageOutlines(scope, originalId)).map(toPageOutline);
}

/** Which stretch of the text stands on each page. */
export const listPageRanges = (scope: Scope, originalId: string) => listPageOutlines(scope, originalId);

/** Some pages of a file, with where their words stand. */
export async function loadLayouts(
  scope: Scope,
  originalId: string,
  { from, to }: PageWindow,
  tx?: Db,
): Promise<PageLayout[]> {
  authorize(scope.actor, "document:read");
  return (await listPages(scope, originalId, { gte: from, lte: to }, tx)).map(toLayout);
}

/** The pages with these numbers, with where their words stand. */
export async function loadLayoutsOf(
  scope: Scope,
  originalId: string,
  numbers: readonly number[],
): Promise<PageLayout[]> {
  authorize(scope.actor, "document:read");
  const layouts: PageLayout[] = [];
  // A statement has its time, and there may be two thousand pages.
  for (let at = 0; at < numbers.length; at += WINDOW)
    layouts.push(...(await listPages(scope, originalId, { in: numbers.slice(at, at + WINDOW) })).map(toLayout));
  return layouts;
}

/** The pages on which a stretch of the text stands. */
export async function loadLayoutsUnder(
  scope: Scope,
  originalId: string,
  stretch: { readonly start: number; readonly end: number },
  tx?: Db,
): Promise<PageLayout[]> {
  return (await listPagesUnder(scope, originalId, stretch, tx)).map(toLayout);
}
