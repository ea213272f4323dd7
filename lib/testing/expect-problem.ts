import { expect } from "vitest";
import { problemSchema } from "#lib/edge/problem.ts";
import type { Answer } from "./callers.ts";

/** That an answer is a problem of that status, in the shape every problem has. */
export function expectProblem(answer: Answer, status: number, code: unknown = expect.any(String)) {
  expect([answer.status, answer.text]).toEqual([status, answer.text]);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const problem = problemSchema.strict().parse(answer.body);
  expect(problem.status).toBe(status);
  expect(problem.code).toEqual(code);
  expect(problem.detail).toMatch(/[.!?]$/u);
  expect(problem.title).not.toBe("");
  expect(answer.headers.get("x-request-id")).toBe(problem.requestId);
  return problem;
}
