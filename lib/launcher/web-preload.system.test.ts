import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { ending } from "./processes.ts";

/** Starts the small server with the preload, as the launcher starts Next. */
async function startServer() {
  const preload = new URL("web-preload.ts", import.meta.url).href;
  const script = fileURLToPath(new URL("../testing/small-server.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", preload, script], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const line = String(await new Promise((resolve) => child.stdout?.once("data", resolve)));
  const { port } = z.object({ port: z.number() }).parse(JSON.parse(line));
  return { child, address: `http://127.0.0.1:${port}` };
}

describe("the web server", () => {
  it.each([
    [{}, "127.0.0.1"],
    [{ "X-Forwarded-For": "203.0.113.7" }, "203.0.113.7, 127.0.0.1"],
    [{ "X-Forwarded-For": "10.0.0.1, 127.0.0.1" }, "10.0.0.1, 127.0.0.1, 127.0.0.1"],
  ])("knows whose connection it is, whatever they say: %j", async (headers, seen) => {
    const { address } = await startServer();
    expect(await (await fetch(address, { headers })).text()).toBe(seen);
  });

  it("stops while somebody listens to a stream of events", async () => {
    const { child, address } = await startServer();
    const { body } = await fetch(`${address}/stream`);
    const listening = body?.pipeTo(new WritableStream());
    child.kill("SIGTERM");
    await expect(listening).rejects.toThrow("terminated");
    expect(await ending(child)).toBe("ended with exit code 0");
  });

  it("stops when the launcher is gone", async () => {
    const { child } = await startServer();
    child.disconnect();
    expect(await ending(child)).toBe("ended with exit code 0");
  });
});
