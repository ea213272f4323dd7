/**
 * Failures we foresaw.
 *
 * Every error code of the product is one line of `failures`. A failure's `detail` is written for the
 * person reading the screen: what happened, that nothing was lost, what to do. Whatever belongs in the
 * log goes into `cause`. Anything thrown that is not an `AppError` is a bug and is answered as one.
 */
const failures = {
  unauthenticated: { status: 401, title: "Not signed in" },
  forbidden: { status: 403, title: "Not allowed" },
  cross_origin: { status: 403, title: "Request from another site" },
  not_found: { status: 404, title: "Not found" },
  method_not_allowed: { status: 405, title: "Method not allowed" },
  conflict: { status: 409, title: "Conflict" },
  gone: { status: 410, title: "Deleted" },
  stale: { status: 412, title: "Changed in the meantime" },
  too_large: { status: 413, title: "Too large" },
  unsupported_type: { status: 415, title: "Unsupported type" },
  invalid: { status: 422, title: "Invalid input" },
  version_required: { status: 428, title: "Version required" },
  rate_limited: { status: 429, title: "Too many requests" },
  unexpected: { status: 500, title: "Something went wrong" },
  unavailable: { status: 503, title: "Not available right now" },
} as const;

export type ErrorCode = keyof typeof failures;

/** The HTTP status an error code is answered with. */
export const statusOf = (code: ErrorCode): number => failures[code].status;

/** A short name for people, the same for every failure of the code. */
export const titleOf = (code: ErrorCode): string => failures[code].title;

/** Every code there is, for the API's description and for tests. */
export const errorCodes = Object.keys(failures) as readonly ErrorCode[]; // the keys of a const object are its key type

/** Sentences by the path of the field they are about, e.g. `{"passage.start": "Must be a number."}`. */
export type Fields = Readonly<Record<string, string>>;

type Extra = {
  readonly fields?: Fields;
  /** The present state of the row, for `stale`. */
  readonly current?: unknown;
  /** Seconds after which it is worth trying again, for `rate_limited` and `unavailable`. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
};

/** A failure we foresaw. `message` is a sentence for the person reading the screen. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: Fields;
  readonly current: unknown;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, message: string, extra: Extra = {}) {
    super(message, extra.cause === undefined ? undefined : { cause: extra.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = extra.fields ?? {};
    this.current = extra.current;
    this.retryAfter = extra.retryAfter;
  }
}

/** The words by which people know our things; `what` of the constructors below. */
type Thing =
  | "workspace"
  | "member"
  | "invitation"
  | "link"
  | "token"
  | "document"
  | "revision"
  | "draft"
  | "original"
  | "picture"
  | "annotation"
  | "reply"
  | "claim"
  | "source"
  | "page"
  | "reading"
  | "sign-off"
  | "session";

/** It is not there, or not there for whoever asks; the answer is the same. */
export const notFound = (what: Thing): AppError =>
  new AppError("not_found", `There is no such ${what}, or it is not yours to see.`);

/** It lies in the trash. */
export const gone = (what: Thing): AppError =>
  new AppError("gone", `This ${what} was deleted. It can be restored from the trash.`);

export const forbidden = (sentence: string): AppError => new AppError("forbidden", sentence);

export const unauthenticated = (): AppError => new AppError("unauthenticated", "Please sign in first.");

/** Somebody else changed the row since the caller read it. `current` is the row as it is now. */
export const stale = (what: Thing, current: unknown): AppError =>
  new AppError(
    "stale",
    `This ${what} was changed in the meantime. Nothing was overwritten; look at the newer state and try again.`,
    {
      current,
    },
  );

export const conflict = (sentence: string): AppError => new AppError("conflict", sentence);

/** The caller's id already names something else. */
export const idTaken = (what: Thing): AppError =>
  conflict(`Another ${what} already has this id. Nothing was changed; make a new id.`);

export const tooLarge = (sentence: string): AppError => new AppError("too_large", sentence);

/** Input that cannot be accepted. `fields` says which part, where it can be said. */
export const invalid = (sentence: string, fields: Fields = {}): AppError =>
  new AppError("invalid", sentence, { fields });

export const rateLimited = (retryAfter: number): AppError =>
  new AppError("rate_limited", `That was too often. Please try again in ${inWords(retryAfter)}.`, { retryAfter });

export const unavailable = (sentence: string, retryAfter = 5, cause?: unknown): AppError =>
  new AppError("unavailable", sentence, { retryAfter, cause });

const inWords = (seconds: number): string => {
  if (seconds < 90) return `${Math.max(1, Math.ceil(seconds))} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
};
