import "server-only";
/**
 * A reading, while it is under way. The process that reads the file tells how far it is, which is written down,
 * so that whoever asks, of whichever instance, sees how far it is. An attempt that finds
 * another in its place, or none because it was cancelled, writes nothing more and ends.
 */
import type { Scope } from "#lib/auth/scope.ts";
import { parseContent } from "#lib/documents/content.ts";
import { AppError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import type { PageLayout } from "../model.ts";
import type { Reading, ReadingHead, ReadingProblem } from "../reading.ts";
import { changeReading, completeReading, forgetPages, insertPages } from "../store.ts";

/** How often an attempt gives a sign of life, in milliseconds. */
const BEAT_MS = 500;
/** An attempt that was silent for so long has died with its server, in milliseconds. */
export const SILENCE_MS = 20_000;

/** Pages are written by so many, or as soon as they have so much text, in UTF-16 code units. */
const PAGES_AT_ONCE = 25;
const TEXT_AT_ONCE = 200_000;

const BROKEN = "This PDF could not be read. Nothing was lost; please try again.";

/** The attempts of this process, by their files: to end them. Modules are loaded anew in development, so they are kept outside. */
const kept = globalThis as { touchstoneReadings?: Map<string, AbortController> };
const running = (): Map<string, AbortController> => (kept.touchstoneReadings ??= new Map());

const keyOf = ({ workspaceId }: Scope, originalId: string): string => `${workspaceId} ${originalId}`;

/** Ends the attempt of this process at a file, if there is one. */
export const stopReading = (scope: Scope, originalId: string): void => running().get(keyOf(scope, originalId))?.abort();

/** What reads a file, until its signal is aborted. */
export type Read = (
  file: AsyncIterable<Uint8Array>,
  options: {
    readonly password?: string | undefined;
    readonly signal: AbortSignal;
    readonly onHead: (head: ReadingHead) => void;
    readonly onProgress: (done: number) => void;
    readonly onEarly: (pages: readonly PageLayout[]) => void;
  },
) => Promise<{ readonly reading: Reading } | ReadingProblem>;

type File = { readonly bytes: AsyncIterable<Uint8Array>; readonly password: string | undefined };

/** Lets an attempt run until it ends; it never throws. @returns whether the file is read */
export async function runReading(
  scope: Scope,
  originalId: string,
  attempt: string,
  { bytes, password }: File,
  read: Read,
): Promise<boolean> {
  const controller = new AbortController();
  const { signal } = controller;
  const key = keyOf(scope, originalId);
  running().set(key, controller);
  let early: Promise<unknown> = Promise.resolve();
  const known: { pagesDone: number; head?: ReadingHead } = { pagesDone: 0 };
  const beat = setInterval(() => {
    changeReading(scope, originalId, attempt, known)
      .then((isOurs) => isOurs || controller.abort())
      // The database may be away for a moment; what is read meanwhile is not lost.
      .catch((error: unknown) => log.warn("sign of life of a reading", { error }));
  }, BEAT_MS);
  try {
    const answer = await read(bytes, {
      password,
      signal,
      onHead: (head) => (known.head = head),
      onProgress: (done) => (known.pagesDone = done),
      onEarly: (pages) => {
        early = insertPages(scope, originalId, attempt, pages).catch((error: unknown) =>
          log.warn("first pages of a reading", { error }),
        );
      },
    });
    await early;
    if ("reading" in answer) await writeDown(scope, originalId, attempt, answer.reading);
    else await fail(scope, originalId, attempt, answer);
    return "reading" in answer;
  } catch (error) {
    if (signal.aborted) return false;
    const isForeseen = error instanceof AppError;
    if (!isForeseen) log.error("reading of a PDF", { workspaceId: scope.workspaceId, subjectId: originalId, error });
    await fail(scope, originalId, attempt, { problem: isForeseen ? error.message : BROKEN }).catch(() => false);
    return false;
  } finally {
    clearInterval(beat);
    controller.abort();
    if (running().get(key) === controller) running().delete(key);
  }
}

const fail = (scope: Scope, id: string, attempt: string, { problem, needsPassword = false }: ReadingProblem) =>
  changeReading(scope, id, attempt, { state: "failed", problem, needsPassword });

async function writeDown(
  scope: Scope,
  originalId: string,
  attempt: string,
  { head, pages, ...end }: Reading,
): Promise<void> {
  const parsed = parseContent(end.content);
  if ("problem" in parsed) throw new Error(parsed.problem);
  // What was known of the first pages alone is known better now.
  await forgetPages(scope, originalId, attempt);
  for (const some of portionsOf(pages))
    if (!(await insertPages(scope, originalId, attempt, some))) throw new Error("Another attempt has taken over.");
  await completeReading(scope, originalId, attempt, head, end);
}

/** Pages in such portions that none is too much for one statement. */
function* portionsOf(pages: readonly PageLayout[]): Generator<readonly PageLayout[]> {
  let some: PageLayout[] = [];
  for (const page of pages) {
    some.push(page);
    if (some.length < PAGES_AT_ONCE && lengthOf(some) < TEXT_AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

const lengthOf = (pages: readonly PageLayout[]): number =>
  pages.reduce((sum, { runs }) => sum + runs.reduce((length, { text }) => length + text.length, 0), 0);
