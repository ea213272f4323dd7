/**
 * Keeps what is being written: on the device at once, on the server every few seconds.
 *
 * Its state is a count of changes. `sent` is the last change the server has; `version` is that of the server's
 * draft. Each PUT names the version, so two tabs or devices cannot write over each other: the later one is given
 * the other's draft and asks the person, and until they have chosen nothing more is sent. What cannot be sent
 * stays on the device and is tried again.
 */
import { ApiError, call, workspacePath } from "#components/api/client.ts";
import { dropWriting, keepWriting, type DraftHome } from "#components/device/database.ts";
import type { Content } from "#lib/documents/content.ts";
import { draftSchema, type Draft } from "#lib/drafts/model.ts";
import type { Beginning } from "#lib/editing/model.ts";
import { isSameContent } from "#lib/editing/tidy.ts";

export type Keeping = "kept" | "writing" | "device" | "asking";

type Listener = {
  readonly onState: (state: Keeping) => void;
  /** Somebody, most likely the same person elsewhere, has written another draft. */
  readonly onElsewhere: (draft: Draft) => void;
  /** The server will not take it, whatever is tried. */
  readonly onProblem: (error: unknown) => void;
};

export type Keeper = {
  readonly changed: () => void;
  /** Writes on from another revision, or over another draft. */
  readonly goOnFrom: (from: { readonly base?: number; readonly version?: number }) => void;
  /** Sends nothing more; resolves when nothing is on its way. */
  readonly hold: () => Promise<void>;
  readonly release: () => void;
  /** Forgets what the device has: it is saved, or was thrown away. */
  readonly forget: () => Promise<void>;
  readonly close: () => void;
};

/** How long after a key the device is written to, and the server; and when a failure is tried again. In milliseconds. */
const DEVICE = 300;
const SERVER = 2_000;
const AGAIN = 4_000;

export function openKeeper(home: DraftHome, start: Beginning, read: () => Content | null, listener: Listener): Keeper {
  let { base, version } = start;
  let count = 0;
  let sent = 0;
  let isHeld = false;
  let isAsking = false;
  let isClosed = false;
  let underWay: Promise<void> | null = null;
  let deviceTimer: ReturnType<typeof setTimeout> | undefined;
  let serverTimer: ReturnType<typeof setTimeout> | undefined;

  const writeDevice = (): void => {
    clearTimeout(deviceTimer);
    const content = count === 0 || isClosed ? null : read();
    if (!content) return;
    const kept = { base, content, version, isSent: sent === count, at: Date.now() };
    keepWriting(home, kept).catch(() => undefined); // a private window keeps nothing
  };
  const later = (pause: number): void => {
    clearTimeout(serverTimer);
    if (!isHeld && !isAsking && !isClosed) serverTimer = setTimeout(send, pause);
  };
  const send = (): void => {
    if (underWay || isHeld || isAsking || isClosed || sent === count) return;
    const mine = count;
    const content = read();
    if (content)
      underWay = deliver(mine, content).finally(() => {
        underWay = null;
        if (sent !== count) later(SERVER);
      });
  };
  const path = `${workspacePath(home.workspace)}/documents/${home.document}/draft`;
  const deliver = async (mine: number, content: Content): Promise<void> => {
    try {
      ({ version } = await call("PUT", path, { version, body: { base, content } }, draftSchema));
      sent = mine;
      if (sent === count) listener.onState("kept");
      writeDevice();
    } catch (error) {
      if (error instanceof ApiError && error.status === 412) return meet(error, content);
      const isPassing =
        error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500);
      listener.onState("device");
      if (!isPassing) listener.onProblem(error);
      later(AGAIN);
    }
  };
  const meet = (error: ApiError, content: Content): void => {
    const current = draftSchema.safeParse(error.current).data;
    version = current?.version ?? 0;
    // It was thrown away or saved elsewhere, or is the same: nothing of anybody's is written over.
    if (!current || isSameContent(current.content, content)) return later(0);
    isAsking = true;
    listener.onState("asking");
    listener.onElsewhere(current);
  };
  const online = (): void => later(0);
  addEventListener("online", online);
  addEventListener("pagehide", writeDevice);

  return {
    changed: () => {
      count += 1;
      listener.onState(isAsking ? "asking" : "writing");
      clearTimeout(deviceTimer);
      deviceTimer = setTimeout(writeDevice, DEVICE);
      if (!underWay) later(SERVER);
    },
    goOnFrom: (from) => {
      base = from.base ?? base;
      version = from.version ?? version;
      isHeld = false;
      if (from.version !== undefined) isAsking = false;
      count += 1;
      writeDevice();
      later(0);
    },
    hold: async () => {
      isHeld = true;
      clearTimeout(serverTimer);
      await underWay;
    },
    release: () => {
      isHeld = false;
      later(SERVER);
    },
    forget: async () => {
      isClosed = true;
      clearTimeout(deviceTimer);
      await dropWriting(home).catch(() => undefined);
    },
    close: () => {
      writeDevice();
      isClosed = true;
      clearTimeout(serverTimer);
      removeEventListener("online", online);
      removeEventListener("pagehide", writeDevice);
    },
  };
}
