import "server-only";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a request that may change something unless a page of ours sent it.
 *
 * A browser names the page's origin in `Origin` on every such request. It must be the public address,
 * or, where none is configured, the host the request was addressed to. Without `Origin` only
 * `Sec-Fetch-Site: same-origin` will do. Forwarded hosts are not believed: a caller can write them.
 * A bearer token is not sent by a browser on its own, so requests that bear one need no such proof.
 */
export function requireSameOrigin(request: Request): void {
  if (safe.has(request.method) || request.headers.has("authorization")) return;
  const origin = request.headers.get("origin");
  const isOurs =
    origin === null ? request.headers.get("sec-fetch-site") === "same-origin" : isOwnOrigin(origin, request);
  if (!isOurs)
    throw new AppError(
      "cross_origin",
      "This request did not come from a page of this workspace, so it was refused. Nothing was changed.",
    );
}

function isOwnOrigin(origin: string, request: Request): boolean {
  const own = env.appUrl();
  if (own) return origin === new URL(own).origin;
  const host = request.headers.get("host");
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`);
}
