/** Having a PDF read by the server, and watching how far it is. */
import { ApiError, call, workspacePath } from "#components/api/client.ts";
import { progressSchema, type Progress } from "#lib/pages/progress.ts";

/** How often it is asked how far a reading is, in milliseconds. */
const LOOK = 400;

const pathOf = (workspace: string, original: string): string =>
  `${workspacePath(workspace)}/originals/${original}/reading`;

/** A file that opens with a password alone, or with another one. */
export class Locked extends ApiError {}

type Watching = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly password?: string | undefined;
};

/**
 * Resolves when all pages are read.
 * @throws Locked where a password is needed; ApiError where the file cannot be read
 */
export async function readPages(
  workspace: string,
  original: string,
  { signal, onProgress, password }: Watching,
): Promise<void> {
  const path = pathOf(workspace, original);
  const body = password === undefined ? {} : { password };
  let progress = await call("PUT", path, { body, signal }, progressSchema);
  for (;;) {
    signal.throwIfAborted();
    onProgress(progress);
    if (progress.state === "done") return;
    if (progress.state !== "reading") throw problemOf(progress);
    await pause(signal);
    progress = await call("GET", path, { signal }, progressSchema);
  }
}

/** Gives a reading up; whether that arrives is not waited for. */
export function giveUp(workspace: string, original: string): void {
  void call("DELETE", pathOf(workspace, original)).catch(() => undefined);
}

function problemOf({ problem, needsPassword }: Progress): ApiError {
  const detail = problem ?? "The reading was given up. Nothing was stored.";
  const fields: Record<string, string> = problem === null ? {} : { "content.original": detail };
  const said = { status: 422, code: "invalid", detail, fields };
  return needsPassword ? new Locked(said) : new ApiError(said);
}

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, LOOK);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        reject(new DOMException("It was given up.", "AbortError"));
      },
      { once: true },
    );
  });
