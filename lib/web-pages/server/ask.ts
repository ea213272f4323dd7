import "server-only";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { Socket } from "node:net";
import { connect as secure } from "node:tls";
import { portOf } from "../addresses.ts";
import type { Dial } from "./dial.ts";

/** In milliseconds, until the connection stands, TLS included. */
const CONNECT_PATIENCE = 3_000;
const HEADER_BYTES = 16_384;

const headers = {
  accept: "text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.8, */*;q=0.1",
  "accept-encoding": "gzip, deflate, br",
  "user-agent": "Mozilla/5.0 (compatible; Touchstone)",
};

/** The head of an answer; its body is still to come, and must be read or destroyed. */
export type Answer = { readonly message: IncomingMessage };

/** How connections are made. */
export type Doors = {
  readonly dial: Dial;
  /** Whose certificates are believed, instead of those the system knows. */
  readonly authorities?: string | undefined;
};

/** Asks for a page at addresses that were checked, under the name it was asked by. No cookies, no proxies. */
export async function ask(url: URL, addresses: readonly string[], doors: Doors, signal: AbortSignal): Promise<Answer> {
  const socket = await connection(url, addresses, doors, signal);
  try {
    const asked = request(url.protocol === "https:" ? plainly(url) : url, {
      // With an agent, of whatever kind, this would not be asked, and the name looked up again.
      createConnection: () => socket,
      headers: { ...headers, host: url.host },
      maxHeaderSize: HEADER_BYTES,
      signal,
    });
    // After the answer has begun, its own end is what tells how it went.
    asked.on("error", () => {});
    asked.end();
    const [message] = (await once(asked, "response", { signal })) as [IncomingMessage]; // what the event brings
    return { message };
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** The encryption is the connection's; what is written on it is the same. */
function plainly(url: URL): URL {
  const plain = new URL(url);
  plain.protocol = "http:";
  return plain;
}

/** A name is sent for the certificate to be checked against; a number has none to send. */
async function connection(
  url: URL,
  addresses: readonly string[],
  { dial, authorities }: Doors,
  signal: AbortSignal,
): Promise<Socket> {
  const waiting = AbortSignal.any([signal, AbortSignal.timeout(CONNECT_PATIENCE)]);
  const socket = dial(addresses, portOf(url));
  // A failure is told by the event that is waited for; one that comes later must not end the process.
  socket.on("error", () => {});
  try {
    await once(socket, "connect", { signal: waiting });
    if (url.protocol !== "https:") return socket;
    const host = url.hostname.replace(/^\[|\]$/gu, "");
    const trust = authorities === undefined ? {} : { ca: authorities };
    const secured = secure({ socket, host, ...trust, ...(/^[\d.]+$|:/u.test(host) ? {} : { servername: host }) });
    secured.on("error", () => {});
    await once(secured, "secureConnect", { signal: waiting });
    return secured;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
