import { once } from "node:events";
import { createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { freePort, requireFreePort } from "./port.ts";

/** Listens there until the test is over. */
async function occupy(host: string, port: number) {
  const server = createServer().listen(port, host);
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return server;
}

it("is content with a port that nobody uses", async () => {
  await expect(requireFreePort("127.0.0.1", await freePort())).resolves.toBeUndefined();
});

it.each(["127.0.0.1", "0.0.0.0", "::1"])("complains when somebody listens on it at %s", async (host) => {
  const port = await freePort();
  await occupy(host, port);
  await expect(requireFreePort("127.0.0.1", port)).rejects.toThrow(
    `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
  );
});

it("waits for somebody who is just leaving", async () => {
  const port = await freePort();
  const server = await occupy("127.0.0.1", port);
  const free = requireFreePort("127.0.0.1", port, 20_000);
  server.close();
  await expect(free).resolves.toBeUndefined();
});

it("says when the address is not this machine's", async () => {
  await expect(requireFreePort("192.0.2.1", await freePort())).rejects.toThrow(
    "this machine does not have that address",
  );
});
