/**
 * A method that an address of the API does not have is refused by Next itself, before any code of ours, with
 * an empty answer. Here the refusal is given the words that every failure of the API has.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { statusOf, titleOf } from "#lib/errors.ts";

const METHODS = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);
const CODE = "method_not_allowed";

/** Watches one answer; it is changed only when it ends without a word. */
export function explainRefusal({ url, method = "" }: IncomingMessage, response: ServerResponse): void {
  if (!/^\/api(\/|\?|$)/u.test(url ?? "")) return;
  const end = response.end.bind(response);
  const explained = (...given: Parameters<typeof end>): ServerResponse => {
    const isWordless = !response.headersSent && (given.length === 0 || typeof given[0] === "function");
    // Of methods that it has never heard of Next says 400.
    const isRefusal = response.statusCode === statusOf(CODE) || (response.statusCode === 400 && !METHODS.has(method));
    if (!isWordless || !isRefusal || method === "HEAD") return end(...given);
    return end(words(response, method));
  };
  // The overloads of `end` have one implementation, and this passes on whatever it was given.
  response.end = explained as typeof response.end;
}

function words(response: ServerResponse, method: string): string {
  const requestId = randomUUID();
  response.statusCode = statusOf(CODE);
  response.setHeader("content-type", "application/problem+json");
  response.setHeader("cache-control", "private, no-store");
  response.setHeader("x-request-id", requestId);
  return JSON.stringify({
    type: `/api/docs#error-${CODE}`,
    title: titleOf(CODE),
    status: statusOf(CODE),
    code: CODE,
    detail: `Nothing at this address can be done with ${method}. Nothing was changed.`,
    requestId,
  });
}
