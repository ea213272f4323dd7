import "server-only";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { requirePerson, type Person } from "#lib/auth/principal.ts";
import { requireScope } from "#lib/auth/require-scope.ts";
import { requireReading, requireWriting, type Scope } from "#lib/auth/scope.ts";
import { AppError, invalid, statusOf } from "#lib/errors.ts";
import { isStorable, STORABLE } from "#lib/fields.ts";
import { log } from "#lib/log.ts";
import { BODY_BYTES, readJson } from "./body.ts";
import { ifMatchVersion } from "./if-match.ts";
import { requireSameOrigin } from "./origin.ts";
import { parseInput, problemResponse } from "./problem.ts";
import { answer, type Reply } from "./reply.ts";

/** Who may call a route at all; what they may do with it is the service's to decide. */
export type Access = "public" | "person" | "member";

const nothing = z.object({});
/** What looks up a workspace: never a character that the database cannot even compare. */
const slug = z.string().refine(isStorable);
type Nothing = typeof nothing;

/** What a route takes and gives; the API's description is made from the same definitions. */
export type Definition<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Versioned extends boolean,
> = {
  /** One line for the API's description. */
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** How many bytes of body are read at most, where it is not BODY_BYTES. */
  readonly bodyBytes?: number;
  /** Whether the request must name the version it changes, in If-Match. */
  readonly ifMatch?: Versioned;
  readonly returns?: z.ZodType;
  /** The media type of the answer, where it is not JSON. */
  readonly produces?: string;
};

type Input<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Versioned extends boolean> = {
  readonly request: Request;
  readonly params: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
  /** The version named in If-Match; only where the definition asks for it. */
  readonly version: Versioned extends true ? number : undefined;
};

type AnyDefinition = Definition<z.ZodType, z.ZodType, z.ZodType, boolean>;
type Context = { readonly params: Promise<Record<string, string | string[] | undefined>> };

/** A route handler of Next that also carries its definition. */
export type Route = ((request: Request, context: Context) => Promise<Response>) & {
  readonly definition: AnyDefinition & { readonly access: Access };
};

/** A route for members of the workspace in its path. */
export function memberRoute<
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  V extends boolean = false,
>(
  definition: Definition<P, Q, B, V> & {
    readonly handle: (input: Input<P, Q, B, V> & { readonly scope: Scope }) => Promise<Reply>;
  },
): Route {
  return route("member", definition, async (request, raw, read) => {
    const scope = await requireScope(parsePath(slug, raw["workspace"]));
    if (request.method === "GET" || request.method === "HEAD") requireReading(scope);
    else requireWriting(scope);
    // The reader parses with this definition's own schemas, which is what the handler's input is typed by.
    return definition.handle({ ...((await read()) as Input<P, Q, B, V>), scope });
  });
}

/** A route for whoever is signed in, in any workspace or none. API tokens, which belong to a workspace, do not open it. */
export function personRoute<
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  V extends boolean = false,
>(
  definition: Definition<P, Q, B, V> & {
    readonly handle: (input: Input<P, Q, B, V> & { readonly person: Person }) => Promise<Reply>;
  },
): Route {
  return route("person", definition, async (_request, _raw, read) => {
    const person = await requirePerson();
    // As above: the reader parses with this definition's own schemas.
    return definition.handle({ ...((await read()) as Input<P, Q, B, V>), person });
  });
}

/** A route for everybody. Those that change something are guarded by a secret in the request. */
export function publicRoute<
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  V extends boolean = false,
>(definition: Definition<P, Q, B, V> & { readonly handle: (input: Input<P, Q, B, V>) => Promise<Reply> }): Route {
  return route("public", definition, async (_request, _raw, read) => definition.handle(await read()));
}

type Raw = Record<string, string | string[] | undefined>;
type Run = (
  request: Request,
  raw: Raw,
  read: () => Promise<Input<z.ZodType, z.ZodType, z.ZodType, boolean>>,
) => Promise<Reply>;

/** Who is asking comes before what they sent: nobody learns from a 422 what a 401 or 404 would have hidden. */
function route(access: Access, definition: AnyDefinition, run: Run): Route {
  const handler = async (request: Request, context: Context): Promise<Response> => {
    const requestId = uuidv7();
    const started = performance.now();
    const respond = async (): Promise<Response> => {
      try {
        requireSameOrigin(request);
        const raw = await context.params;
        return answer(await run(request, raw, () => readInput(definition, request, raw)), requestId);
      } catch (error) {
        return problemResponse(error, requestId);
      }
    };
    const response = await respond();
    note(request, response, requestId, performance.now() - started);
    return response;
  };
  return Object.assign(handler, { definition: { ...definition, access } });
}

async function readInput(
  definition: AnyDefinition,
  request: Request,
  raw: Raw,
): Promise<Input<z.ZodType, z.ZodType, z.ZodType, boolean>> {
  const { params, query, body, bodyBytes, ifMatch } = definition;
  return {
    request,
    params: params ? readPath(params, raw, request.method) : {},
    query: query ? parseInput(query, readQuery(request), "The address") : {},
    version: ifMatch ? ifMatchVersion(request) : undefined,
    body: body ? parseInput(body, await readJson(request, bodyBytes ?? BODY_BYTES), "The request") : {},
  };
}

/** A PUT names what it makes, so what cannot be a name is bad input; every other path is looked up. */
const readPath = (schema: z.ZodType, raw: Raw, method: string): unknown =>
  method === "PUT" ? parseInput(schema, raw, "The address") : parsePath(schema, raw);

/** What is said once is a text, what is said several times a list of them. */
function readQuery(request: Request): Record<string, string | string[]> {
  const said = Map.groupBy(new URL(request.url).searchParams, ([name]) => name);
  const query: Record<string, string | string[]> = Object.fromEntries(
    Array.from(said, ([name, pairs]) => {
      const values = pairs.map(([, value]) => value);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
  const unstorable = Object.keys(query).find((name) => ![query[name] ?? ""].flat().every(isStorable));
  if (unstorable !== undefined)
    throw invalid(`The address cannot be accepted (${unstorable}).`, { [unstorable]: STORABLE });
  return query;
}

/** A path that names nothing possible names nothing: an id that is no UUID is not found. */
function parsePath<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new AppError("not_found", "There is nothing at this address.");
}

/** Writes down a request that changed something, or failed. */
export function note(request: Request, response: Response, requestId: string, milliseconds: number): void {
  const isRead = request.method === "GET" && response.status < 400;
  if (isRead) return;
  const fields = {
    requestId,
    method: request.method,
    path: new URL(request.url).pathname,
    status: response.status,
    milliseconds: Math.round(milliseconds),
  };
  if (response.status >= statusOf("unexpected")) log.error("request", fields);
  else log.info("request", fields);
}
