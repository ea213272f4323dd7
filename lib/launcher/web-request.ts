/** What must hold for every request before Next sees it: the nonce and the headers of the answer, and who is asking. */
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { securityHeaders } from "./security-headers.ts";

/**
 * The headers in which the rest of the server reads it. Whatever a caller wrote under these names is overwritten.
 * lib/auth/peer.ts and lib/edge/page.ts read the same names; a test holds them together.
 */
export const requestHeaders = { peer: "x-touchstone-peer", path: "x-touchstone-path", nonce: "x-nonce" } as const;

export type RequestSetting = {
  readonly isDevelopment: boolean;
  readonly isHttps: boolean;
  /** How many reverse proxies of ours stand in front: as many entries of X-Forwarded-For are believed. */
  readonly trustedProxies: number;
};

export function settingFrom(environment: Readonly<Record<string, string | undefined>>): RequestSetting {
  return {
    isDevelopment: environment["NODE_ENV"] === "development",
    isHttps: (environment["NEXTAUTH_URL"] ?? "").startsWith("https:"),
    trustedProxies: Number(environment["TRUSTED_PROXIES"] ?? 0) || 0,
  };
}

/** Prepares one exchange. The policy is also put on the request: Next finds the nonce for its own scripts there. */
export function prepareExchange(request: IncomingMessage, response: ServerResponse, setting: RequestSetting): void {
  const nonce = randomBytes(16).toString("base64");
  const headers = securityHeaders({ ...setting, nonce });
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  request.headers["content-security-policy"] = headers["content-security-policy"];
  request.headers[requestHeaders.nonce] = nonce;
  request.headers[requestHeaders.path] = request.url;
  request.headers[requestHeaders.peer] = peerOf(request, setting.trustedProxies);
}

/**
 * The address of whoever is asking. Each proxy adds to X-Forwarded-For whose connection it has, and the
 * connection we have is the last proxy's; entries further to the left were written by nobody we know.
 */
export function peerOf(
  { headers, socket }: Pick<IncomingMessage, "headers" | "socket">,
  trustedProxies: number,
): string {
  const chain = [...String(headers["x-forwarded-for"] ?? "").split(","), socket.remoteAddress ?? ""]
    .map((address) => address.trim())
    .filter(Boolean);
  return chain.at(-1 - Math.min(trustedProxies, chain.length - 1)) ?? "";
}
