/**
 * A method that an address of the API does not have is refused by Next itself, before any code of ours, with
 * an empty answer. Here the refusal is given the words that every failure of the API has.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { statusOf, titleOf } from "#lib/errors.ts";
import { methodsAt } from "./allowed-methods.ts";

const METHODS = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);
const CODE = "method_not_allowed";

/** Watches one answer. It is decided when its head is written: an answer with a body has a type by then. */
export function explainRefusal({ url, method = "" }: IncomingMessage, response: ServerResponse): void {
  if (!/^\/api(\/|\?|$)/u.test(url ?? "") || method === "HEAD") return;
  const writeHead = response.writeHead.bind(response);
  const end = response.end.bind(response);
  let words: string | undefined;
  const head = (...given: Parameters<typeof writeHead>): ServerResponse => {
    if (!isRefusal(response, method)) return writeHead(...given);
    words = explain(response, method, (url ?? "").split("?")[0] ?? "");
    return writeHead(statusOf(CODE));
  };
  const ended = (...given: Parameters<typeof end>): ServerResponse => {
    if (!response.headersSent && isRefusal(response, method)) response.writeHead(statusOf(CODE));
    return words === undefined ? end(...given) : end(words);
  };
  // The overloads of each have one implementation, and these pass on whatever they were given.
  Object.assign(response, { writeHead: head, end: ended });
}

/** Of methods that it has never heard of Next says 400. */
const isRefusal = (response: ServerResponse, method: string): boolean =>
  !response.hasHeader("content-type") &&
  (response.statusCode === statusOf(CODE) || (response.statusCode === 400 && !METHODS.has(method)));

/** Sets the headers of the refusal. @returns its body */
function explain(response: ServerResponse, method: string, path: string): string {
  const requestId = randomUUID();
  const problem = {
    type: `/api/docs#error-${CODE}`,
    title: titleOf(CODE),
    status: statusOf(CODE),
    code: CODE,
    detail: `Nothing at this address can be done with ${method}. Nothing was changed.`,
    requestId,
  };
  const body = JSON.stringify(problem);
  response.setHeader("content-type", "application/problem+json");
  response.setHeader("allow", methodsAt(path).join(", "));
  response.setHeader("content-length", Buffer.byteLength(body));
  response.setHeader("cache-control", "private, no-store");
  response.setHeader("x-request-id", requestId);
  return body;
}
