import "server-only";
/**
 * A reading, while it is under way. The process that reads the file tells one line after the other; what it tells is
 * written down as it comes, so that whoever asks, of whichever instance, sees how far it is. An attempt that finds
 * another in its place, or none because it was cancelled, writes nothing more and ends.
 */
import type { Scope } from "#lib/auth/scope.ts";
import { parseContent } from "#lib/documents/content.ts";
import { log } from "#lib/log.ts";
import type { PageLayout } from "../model.ts";
import type { ReadingLine } from "../reading.ts";
import { changeReading, completeReading, insertPages } from "../store.ts";

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

/**
 * Lets an attempt run until it ends; it never throws.
 * @param read what reads the file, until its signal is aborted
 */
export async function runReading(
  scope: Scope,
  originalId: string,
  attempt: string,
  read: (signal: AbortSignal) => AsyncIterable<ReadingLine>,
): Promise<void> {
  const controller = new AbortController();
  const key = keyOf(scope, originalId);
  running().set(key, controller);
  const progress = { pagesDone: 0 };
  const beat = setInterval(() => {
    changeReading(scope, originalId, attempt, progress)
      .then((isOurs) => isOurs || controller.abort())
      // The database may be away for a moment; what is read meanwhile is not lost.
      .catch((error: unknown) => log.warn("sign of life of a reading", { error }));
  }, BEAT_MS);
  try {
    await writeDown(scope, originalId, attempt, read(controller.signal), progress);
  } catch (error) {
    if (!controller.signal.aborted) {
      log.error("reading of a PDF", { workspaceId: scope.workspaceId, subjectId: originalId, error });
      await changeReading(scope, originalId, attempt, { state: "failed", problem: BROKEN }).catch(() => false);
    }
  } finally {
    clearInterval(beat);
    controller.abort();
    if (running().get(key) === controller) running().delete(key);
  }
}

async function writeDown(
  scope: Scope,
  originalId: string,
  attempt: string,
  lines: AsyncIterable<ReadingLine>,
  progress: { pagesDone: number },
): Promise<void> {
  const write = (change: Parameters<typeof changeReading>[3]) => changeReading(scope, originalId, attempt, change);
  let pages: PageLayout[] = [];
  const flush = async (): Promise<void> => {
    if (pages.length > 0 && !(await insertPages(scope, originalId, attempt, pages)))
      throw new Error("Another attempt has taken over.");
    pages = [];
  };
  for await (const line of lines) {
    if ("problem" in line) {
      const { problem, needsPassword = false } = line;
      await write({ state: "failed", problem, needsPassword });
      return;
    }
    if ("head" in line) await write({ head: { ...line.head } });
    else if ("done" in line) progress.pagesDone = line.done;
    else if ("page" in line) {
      pages.push(line.page);
      if (pages.length >= PAGES_AT_ONCE || lengthOf(pages) > TEXT_AT_ONCE) await flush();
    } else {
      await flush();
      const parsed = parseContent(line.end.content);
      if ("problem" in parsed) throw new Error(parsed.problem);
      await completeReading(scope, originalId, attempt, line.end);
      return;
    }
  }
  throw new Error("The process that read a PDF ended without a result.");
}

const lengthOf = (pages: readonly PageLayout[]): number =>
  pages.reduce((sum, { runs }) => sum + runs.reduce((length, { text }) => length + text.length, 0), 0);
