import "server-only";

/**
 * The header in which our own server writes the address of whoever is connected, after removing any that
 * the request brought along; see lib/launcher/web.ts. What a client writes into X-Forwarded-For is hearsay.
 */
export const PEER_HEADER = "x-touchstone-peer";

/** The network address a request came from: what limits are counted by. */
export function addressOf(headers: Headers | Readonly<Record<string, unknown>>): string {
  const address = headers instanceof Headers ? headers.get(PEER_HEADER) : headers[PEER_HEADER];
  return typeof address === "string" && address !== "" ? address : "unknown";
}
