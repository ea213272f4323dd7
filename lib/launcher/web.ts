/**
 * The web process: Next behind a server of our own.
 *
 * What must hold for every request is done here, before Next sees it, and not in a proxy.ts: the security
 * headers and the nonce, the address of the peer, the refusal of requests no browser sends. (A proxy.ts
 * also cuts the bodies of requests it matches at 10 MB.)
 */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { securityHeaders } from "./security-headers.ts";

/** Must be the same as PEER_HEADER in lib/auth/peer.ts; a test says so. */
const PEER_HEADER = "x-touchstone-peer";
const NONCE_HEADER = "x-nonce";
const PATH_HEADER = "x-touchstone-path";

const isDevelopment = process.argv.includes("--dev");
const host = process.env["TOUCHSTONE_HOST"] ?? "127.0.0.1";
const port = Number(process.env["PORT"] ?? 3000);
const isHttps = (process.env["NEXTAUTH_URL"] ?? "").startsWith("https:");

const app = next({ dev: isDevelopment, hostname: host, port });
await app.prepare();
const handle = app.getRequestHandler();
const upgrade = app.getUpgradeHandler();

function prepare(request: IncomingMessage, response: ServerResponse): void {
  const nonce = randomBytes(16).toString("base64");
  const headers = securityHeaders({ nonce, isDevelopment, isHttps });
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // Whatever the caller wrote under these names is overwritten.
  request.headers["content-security-policy"] = headers["content-security-policy"];
  request.headers[NONCE_HEADER] = nonce;
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "";
  request.headers[PATH_HEADER] = request.url;
}

const server = createServer((request, response) => {
  // An absolute address in the request line is how proxies are spoken to; this is none.
  if (!request.url?.startsWith("/")) {
    response.writeHead(400).end();
    return;
  }
  prepare(request, response);
  void handle(request, response);
});

server.on("upgrade", (request, socket, head) => {
  if (isDevelopment) void upgrade(request, socket, head);
  else socket.destroy();
});

server.listen(port, host, () => process.send?.("ready"));

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    // Event streams never end by themselves; their browsers connect again to whoever comes next.
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}
