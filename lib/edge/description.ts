import "server-only";
import { z } from "zod";
import { errorCodes, statusOf, titleOf, type ErrorCode } from "#lib/errors.ts";
import { problemSchema } from "./problem.ts";
import type { Route } from "./route.ts";

/**
 * The API's description (OpenAPI 3.1), made from the definitions that the routes themselves check requests by.
 */
export const methods = ["GET", "PUT", "POST", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

/** Who may use an operation: everybody, whoever is signed in, members from that role on, or who made the thing. */
export const audiences = [
  "anyone",
  "signed in",
  "reader",
  "reviewer",
  "editor",
  "owner",
  "author",
  "author or editor",
  "author or owner",
] as const;
export type Audience = (typeof audiences)[number];

/** Addresses below /api/v1: the module of the route, and who may use which of its methods. */
export type Table = Readonly<
  Record<string, readonly [module: Partial<Record<Method, Route>>, who: Partial<Record<Method, Audience>>]>
>;

export type Operation = {
  readonly path: string;
  readonly method: Method;
  /** Undefined when the table does not say. */
  readonly who: Audience | undefined;
  readonly definition: Route["definition"];
};

/** Every operation there is, in the table's order. */
export const operationsOf = (table: Table): readonly Operation[] =>
  Object.entries(table).flatMap(([path, [module, who]]) =>
    methods.flatMap((method) => {
      const route = module[method];
      return route ? [{ path, method, who: who[method], definition: route.definition }] : [];
    }),
  );

/** A schema as JSON Schema; what JSON Schema cannot say of it is left open. */
export function jsonSchema(schema: z.ZodType, io: "input" | "output"): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

/** Which failures an operation may be answered with, besides those that any request may. */
export function errorsOf({ method, who, definition, path }: Operation): readonly ErrorCode[] {
  const isGuarded = who !== "anyone";
  const possible: readonly (readonly [ErrorCode, boolean])[] = [
    ["unauthenticated", isGuarded],
    ["forbidden", isGuarded || method !== "GET"],
    ["not_found", path.includes("{") || !isGuarded],
    ["conflict", method === "PUT" || method === "POST"],
    ["gone", path.includes("{id}")],
    ["stale", definition.ifMatch === true],
    ["too_large", definition.body !== undefined],
    ["invalid", definition.body !== undefined || definition.query !== undefined || method === "PUT"],
    ["version_required", definition.ifMatch === true],
    ["rate_limited", !isGuarded],
    ["unavailable", true],
  ];
  return possible.filter(([, may]) => may).map(([code]) => code);
}

/** The parameters in the path and the query of an operation, each with its schema. */
export function parametersOf({ path, definition }: Operation) {
  const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name);
  const params = propertiesOf(definition.params);
  const query = propertiesOf(definition.query);
  return [
    ...inPath.map((name) => ({
      name,
      in: "path",
      required: true,
      schema: params.properties[name] ?? { type: "string" },
    })),
    ...Object.entries(query.properties).map(([name, schema]) => ({
      name,
      in: "query",
      required: query.required.includes(name),
      schema,
    })),
    ...(definition.ifMatch
      ? [{ name: "If-Match", in: "header", required: true, schema: { type: "string", examples: ['"1"'] } }]
      : []),
  ] as const;
}

const objectSchema = z.object({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
});

const propertiesOf = (schema: z.ZodType | undefined) => objectSchema.parse(schema ? jsonSchema(schema, "input") : {});

/** The whole description. */
export function describeApi(table: Table): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operationsOf(table)) {
    const entry = (paths[operation.path] ??= {});
    entry[operation.method.toLowerCase()] = describeOperation(operation);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Touchstone",
      version: "1",
      description:
        "Annotate and fact-check documents together: passages, claims, sources, and what everybody makes of them.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "An API token: it acts as its user, in one workspace." },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "touchstone.session",
          description: "A signed-in browser, from a page of the same origin.",
        },
      },
      schemas: { Problem: jsonSchema(problemSchema, "output") },
      responses: Object.fromEntries(errorCodes.map((code) => [code, problemResponseOf(code)])),
    },
  };
}

const problemResponseOf = (code: ErrorCode) => ({
  description: titleOf(code),
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

function describeOperation(operation: Operation): Record<string, unknown> {
  const { path, method, who, definition } = operation;
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[^a-z]+/giu, "_").replace(/_$/u, "")}`,
    summary: definition.summary,
    tags: [tagOf(path)],
    "x-access": who,
    ...(who === "anyone" ? { security: [] } : {}),
    parameters: parametersOf(operation),
    ...(definition.body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: jsonSchema(definition.body, "input") } },
          },
        }
      : {}),
    responses: { ...successOf(operation), ...failuresOf(operation) },
  };
}

/** What an operation belongs to: the first word of its path that is no workspace. */
export const tagOf = (path: string): string =>
  path.split("/").filter((part) => part !== "" && part !== "workspaces" && !part.startsWith("{"))[0] ?? "workspaces";

function successOf({ method, definition }: Operation): Record<string, unknown> {
  const { returns, produces } = definition;
  if (produces) return { "200": { description: "As it is", content: { [produces]: {} } } };
  if (!returns) return { "204": { description: "Done" } };
  const content = { "application/json": { schema: jsonSchema(returns, "output") } };
  const good = {
    "200": { description: method === "PUT" ? "It was there already, or was changed" : "As it is", content },
  };
  return method === "PUT" || method === "POST" ? { ...good, "201": { description: "Made", content } } : good;
}

/** Two failures may share a status; the first is described. */
const failuresOf = (operation: Operation): Record<string, unknown> =>
  Object.fromEntries(
    errorsOf(operation)
      .toReversed()
      .map((code) => [String(statusOf(code)), { $ref: `#/components/responses/${code}` }]),
  );

/** An operation as the page of the API shows it. */
export function viewOf(operation: Operation) {
  const { path, method, who, definition } = operation;
  const { summary, body, returns, produces } = definition;
  return {
    id: `${method.toLowerCase()}${path.replaceAll(/[^a-z]+/giu, "-").replace(/-$/u, "")}`,
    method,
    path,
    who: who ?? "owner",
    summary,
    parameters: parametersOf(operation),
    body: body ? jsonSchema(body, "input") : null,
    answer: produces ?? (returns ? jsonSchema(returns, "output") : null),
    errors: errorsOf(operation).map((code) => ({ code, status: statusOf(code) })),
  };
}

/** The operations by what they belong to, in the table's order. */
export const resourcesOf = (table: Table) =>
  [...Map.groupBy(operationsOf(table), ({ path }) => tagOf(path))].map(([name, operations]) => ({
    name,
    operations: operations.map(viewOf),
  }));
