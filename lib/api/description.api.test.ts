import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { z } from "zod";
import { caller, newId, program } from "#lib/testing/callers.ts";
import { makeDesk } from "#lib/testing/people.ts";

const anyone = caller();
const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string().min(1),
  responses: z.record(z.string(), z.unknown()),
});
const paths = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });

test("the description is valid OpenAPI 3.1, and each of its operations has a name of its own", async () => {
  const { status, text, body } = await anyone("GET", "/api/v1/openapi.json");
  expect(status).toBe(200);
  const validator = new Validator();
  const { valid, errors } = await validator.validate(text);
  expect([valid, errors]).toEqual([true, undefined]);
  expect(validator.version).toBe("3.1");
  const operations = Object.values(paths.parse(body).paths).flatMap((entry) => Object.values(entry));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { responses } of operations)
    expect(Object.keys(responses).some((code) => code.startsWith("2"))).toBe(true);
});

test("what is answered is what is described", async () => {
  const desk = await makeDesk();
  const owner = await program(desk.owner);
  const base = `/api/v1/workspaces/${desk.slug}`;
  const id = newId();
  const made = await owner("PUT", `${base}/claims/${id}`, { body: { statement: "It is described." } });
  const { body } = await anyone("GET", "/api/v1/openapi.json");
  const schemaOf = (path: string) =>
    z
      .object({
        paths: z.object({
          [path]: z.object({
            get: z.object({
              responses: z.object({
                200: z.object({
                  content: z.object({
                    "application/json": z.object({
                      schema: z.object({ properties: z.record(z.string(), z.unknown()) }),
                    }),
                  }),
                }),
              }),
            }),
          }),
        }),
      })
      .parse(body).paths[path]?.get.responses[200].content["application/json"].schema.properties;
  const described = Object.keys(schemaOf("/workspaces/{workspace}/claims/{id}") ?? {});
  expect(Object.keys(z.record(z.string(), z.unknown()).parse(made.body)).toSorted()).toEqual(described.toSorted());
});

test("the page of the API has every operation and every error at an address of its own", async () => {
  const { status, text } = await anyone("GET", "/api/docs");
  expect(status).toBe(200);
  for (const anchor of [
    "authentication",
    "error-stale",
    "error-version_required",
    "put-workspaces-workspace-annotations-id",
  ])
    expect(text).toContain(`id="${anchor}"`);
});
