import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { dialAddress } from "./dial.ts";

it("connects to the numbers it is given, and to the next where nobody answers", async () => {
  const server = createServer((socket) => socket.end("hello"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // a server that listens on a port has one
  const socket = dialAddress(["127.99.99.99", "127.0.0.1"], port);
  const [greeting] = (await once(socket, "data")) as [Buffer]; // what the event brings
  expect(greeting.toString()).toBe("hello");
  expect(socket.remoteAddress).toBe("127.0.0.1");
});
