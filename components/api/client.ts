/**
 * The one way by which pages write, and by which they read what they did not get with the page: the same
 * API that other programs use. Answers are typed by the schemas that the API's description is made of.
 */
import { z } from "zod";

export const problemSchema = z.object({
  status: z.number(),
  code: z.string(),
  detail: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
  current: z.unknown().optional(),
  requestId: z.string().optional(),
});

/** A request that was answered with a problem, or not at all (`status` 0). `message` is for the person. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Readonly<Record<string, string>>;
  /** The row as it is now, where somebody else was faster. */
  readonly current: unknown;

  constructor({ status, code, detail, fields, current }: z.output<typeof problemSchema>, options?: ErrorOptions) {
    super(detail, options);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.fields = fields ?? {};
    this.current = current;
  }
}

type Method = "GET" | "PUT" | "PATCH" | "POST" | "DELETE";
type Request = {
  /** What is sent as JSON; a file is sent as it is. */
  readonly body?: unknown;
  /** The version a change is made to. */
  readonly version?: number;
  readonly query?: Readonly<Record<string, string | number | null | undefined>>;
  readonly signal?: AbortSignal;
};

/**
 * Sends one request.
 * @param path below /api/v1
 * @returns the answer as the schema reads it; undefined where there is none
 * @throws ApiError
 */
export async function call<Schema extends z.ZodType = z.ZodUndefined>(
  method: Method,
  path: string,
  { body, version, query, signal }: Request = {},
  returns?: Schema,
): Promise<z.output<Schema>> {
  const parameters = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([name, value]) =>
      value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
    ),
  );
  const address = `/api/v1${path}${parameters.size > 0 ? `?${parameters.toString()}` : ""}`;
  const isFile = body instanceof Blob;
  const response = await send(address, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": isFile ? "application/octet-stream" : "application/json" }),
      ...(version === undefined ? {} : { "if-match": `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => null);
  if (!response.ok) throw problemIn(response.status, answer);
  // Without a schema there is nothing to read: the type parameter is then that of undefined.
  return (returns ? returns.parse(answer) : undefined) as z.output<Schema>;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw unreachable(cause);
  }
}

/** The problem an answer tells of, whatever it is. */
export const problemIn = (status: number, answer: unknown): ApiError =>
  new ApiError(problemSchema.safeParse(answer).data ?? unreadable(status));

/** The server was not there, or is not any more. */
export const unreachable = (cause?: unknown): ApiError =>
  new ApiError(
    { status: 0, code: "unreachable", detail: "The server cannot be reached. Nothing was lost; please try again." },
    { cause },
  );

const unreadable = (status: number): z.output<typeof problemSchema> => ({
  status,
  code: "unexpected",
  detail: "The server gave an answer that makes no sense. Please try again.",
});

/** The path of a workspace in the API. */
export const workspacePath = (slug: string): string => `/workspaces/${encodeURIComponent(slug)}`;
