import "server-only";
import { z } from "zod";
import { AppError, invalid, statusOf, titleOf, type ErrorCode, type Fields } from "#lib/errors.ts";
import { sentenceOf } from "#lib/input-sentences.ts";
import { log } from "#lib/log.ts";

/** How every failure leaves the API: RFC 9457, `application/problem+json`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  /** A sentence for a person. */
  detail: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
  /** The row as it is now, with 412. */
  current: z.unknown().optional(),
  requestId: z.string(),
});

/** The failure as an answer. What nobody foresaw goes to the log in full and to the caller as one sentence. */
export function problemResponse(error: unknown, requestId: string): Response {
  const failure = error instanceof AppError ? error : unforeseen(error, requestId);
  const { code, message, fields, current, retryAfter } = failure;
  const body: z.input<typeof problemSchema> = {
    type: `/api/docs#error-${code}`,
    title: titleOf(code),
    status: statusOf(code),
    code,
    detail: message,
    ...(Object.keys(fields).length > 0 ? { fields: { ...fields } } : {}),
    ...(current === undefined ? {} : { current }),
    requestId,
  };
  return new Response(JSON.stringify(body), {
    status: statusOf(code),
    headers: headersOf(code, requestId, retryAfter),
  });
}

function headersOf(code: ErrorCode, requestId: string, retryAfter: number | undefined): HeadersInit {
  return {
    "content-type": "application/problem+json",
    "cache-control": "private, no-store",
    "x-request-id": requestId,
    ...(code === "unauthenticated" ? { "www-authenticate": "Bearer" } : {}),
    ...(retryAfter === undefined ? {} : { "retry-after": String(Math.max(1, Math.ceil(retryAfter))) }),
  };
}

function unforeseen(error: unknown, requestId: string): AppError {
  log.error("unforeseen failure", { requestId, error });
  return new AppError("unexpected", "Something went wrong on our side. Nothing was changed; please try again.", {
    cause: error,
  });
}

/**
 * Input checked at the door. Past it nothing is re-checked.
 * @throws `invalid`, with a sentence for each field that is wrong
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown, what: string): z.output<Schema> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const fields = fieldsOf(parsed.error.issues);
  const [field, sentence] = Object.entries(fields)[0] ?? ["", ""];
  throw invalid(`${what} cannot be accepted${field ? ` (${field})` : ""}: ${sentence}`, fields);
}

/** The first sentence about each field. Of a union's alternatives, the one that got furthest speaks. */
function fieldsOf(issues: readonly z.core.$ZodIssue[]): Fields {
  const fields: Record<string, string> = {};
  for (const issue of issues) {
    const inner = issue.code === "invalid_union" ? deepest(issue.errors) : undefined;
    const found = inner
      ? Object.entries(fieldsOf(inner)).map(
          ([path, sentence]) => [[...issue.path, path].filter((part) => part !== "").join("."), sentence] as const,
        )
      : fieldsNamedBy(issue);
    for (const [path, sentence] of found) fields[path] ??= sentence;
  }
  return fields;
}

/** The fields one issue is about: those that are not known here are named, not the object they were in. */
function fieldsNamedBy(issue: z.core.$ZodIssue): readonly (readonly [string, string])[] {
  const paths = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => [path.join("."), sentenceOf(issue)]);
}

const deepest = (alternatives: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined =>
  alternatives.toSorted((a, b) => depth(b) - depth(a))[0];
const depth = (issues: readonly z.core.$ZodIssue[]): number =>
  Math.max(0, ...issues.map(({ path, code }) => path.length - (code === "unrecognized_keys" ? 0.5 : 0)));
