/** Whether a port is free for us. */
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, inWords, Refusal } from "./refusal.ts";

async function listenError(host: string, port: number): Promise<unknown> {
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, "listening");
    server.close();
    await once(server, "close");
    return null;
  } catch (error) {
    return error;
  }
}

/**
 * The error of listening there, or null when it can be done. Browsers try `localhost` in both families, so
 * for a loopback address the other family's must be free as well, or people could end up with a stranger.
 */
async function obstacle(host: string, port: number): Promise<unknown> {
  const error = await listenError(host, port);
  if (error || (host !== "127.0.0.1" && host !== "localhost")) return error;
  const other = await listenError("::1", port);
  return codeOf(other) === "EADDRINUSE" ? other : null;
}

/**
 * Makes sure that the port can be listened on.
 * @param patience milliseconds that a former holder who is just leaving is given
 * @throws Refusal when it can't
 */
export async function requireFreePort(host: string, port: number, patience = 0): Promise<void> {
  const end = performance.now() + patience;
  let error = await obstacle(host, port);
  while (codeOf(error) === "EADDRINUSE" && performance.now() < end) {
    await sleep(100);
    error = await obstacle(host, port);
  }
  if (codeOf(error) === "EADDRINUSE")
    throw new Refusal(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  if (codeOf(error) === "EACCES")
    throw new Refusal(
      `This user may not listen on port ${port}. Choose one above 1023, in PORT, and put a proxy in front.`,
    );
  if (error) throw new Refusal(`Cannot listen on ${host}, port ${port}: ${inWords(error)}.`, { cause: error });
}

/** A port that is free now, chosen by the system. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("A TCP server has an address with a port.");
  return address.port;
}
