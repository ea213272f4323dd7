import { AppError } from "#lib/errors.ts";

/**
 * A failure that the person at the terminal can do something about. Its message is the one sentence they
 * read: what is the matter, and what to do. Anything else that is thrown is a bug and shows its stack.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

const systemWords: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOTDIR: "a part of the path is not a folder",
  EEXIST: "there is a file in its place",
  ENOENT: "there is no such file or folder",
  EMFILE: "too many files are open",
  EADDRINUSE: "the address is in use",
  EADDRNOTAVAIL: "this machine does not have that address",
  ENOTFOUND: "the name is not known",
  ECONNREFUSED: "nothing answers there",
};

/** The system's code of an error, such as "ENOSPC"; undefined when it has none. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;

/** What went wrong, as the end of a sentence: "the disk is full", or the error's own message. */
export function inWords(error: unknown): string {
  const words = systemWords[codeOf(error) ?? ""];
  if (words !== undefined) return words;
  return error instanceof Error ? error.message : String(error);
}

/** What to print for whatever was thrown: a sentence where it was foreseen, else all that is known of the bug. */
export function explain(error: unknown): string {
  if (error instanceof Refusal || error instanceof AppError) return error.message;
  if (codeOf(error) === "ENOSPC") return "The disk is full. Nothing that was saved is lost; make room and start again.";
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
