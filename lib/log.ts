import "server-only";
import { env } from "./env.ts";

/**
 * Structured logs: one line of JSON on standard output for each thing worth knowing afterwards.
 *
 * Only the fields named here can be logged, so no password, token or text of a person gets into a log
 * by way of a spread object. An error contributes its name, message and stack.
 */
export type LogFields = {
  readonly requestId?: string;
  readonly method?: string;
  readonly path?: string;
  readonly status?: number;
  readonly code?: string;
  readonly milliseconds?: number;
  readonly userId?: string;
  readonly workspaceId?: string;
  readonly action?: string;
  readonly subjectId?: string;
  readonly error?: unknown;
};

const levels = ["error", "warn", "info"] as const;
type Level = (typeof levels)[number];

const threshold = (): number => {
  const wanted = env.logLevel();
  const found = levels.findIndex((level) => level === wanted);
  return found === -1 ? levels.length - 1 : found;
};

function write(level: Level, message: string, { error, ...fields }: LogFields): void {
  if (levels.indexOf(level) > threshold()) return;
  const line = {
    at: new Date().toISOString(),
    level,
    message,
    ...fields,
    ...(error === undefined ? {} : { error: describe(error) }),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause === undefined ? {} : { cause: describe(cause) }) };
}

export const log = {
  info: (message: string, fields: LogFields = {}): void => write("info", message, fields),
  warn: (message: string, fields: LogFields = {}): void => write("warn", message, fields),
  error: (message: string, fields: LogFields = {}): void => write("error", message, fields),
};
