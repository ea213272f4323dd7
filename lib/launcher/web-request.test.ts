import { Socket } from "node:net";
import { expect, test } from "vitest";
import { peerOf } from "./web-request.ts";

function asking(forwarded: string | undefined, trustedProxies: number): string {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: "192.0.2.1" });
  return peerOf({ headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded }, socket }, trustedProxies);
}

test.each([
  [undefined, 0, "192.0.2.1"],
  ["203.0.113.7", 0, "192.0.2.1"],
  [undefined, 1, "192.0.2.1"],
  ["203.0.113.7", 1, "203.0.113.7"],
  ["198.51.100.9, 203.0.113.7", 1, "203.0.113.7"],
  ["198.51.100.9, 203.0.113.7", 2, "198.51.100.9"],
  ["203.0.113.7", 5, "203.0.113.7"],
  [" , ", 1, "192.0.2.1"],
])("with X-Forwarded-For %j and %i proxies of ours it is %s who asks", (forwarded, proxies, peer) => {
  expect(asking(forwarded, proxies)).toBe(peer);
});
