import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { BODY_LENGTH } from "#lib/body-length.ts";
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
  it("puts the security headers on every answer, with a nonce that its request bears too", async () => {
    const { address } = await startServer();
    const response = await fetch(address, { headers: { "x-nonce": '"><script>', "x-touchstone-peer": "203.0.113.7" } });
    const seen = z.record(z.string(), z.string()).parse(await response.json());
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain(`'nonce-${seen["x-nonce"]}'`);
    expect(seen["content-security-policy"]).toBe(policy);
    expect(seen["x-touchstone-peer"]).toBe("127.0.0.1");
    expect(seen["x-touchstone-path"]).toBe("/");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const another = await fetch(address);
    expect(another.headers.get("content-security-policy")).not.toBe(policy);
  });

  it("says how long an answer is that a route knows the length of, and says it in the words of HTTP only", async () => {
    const { address } = await startServer();
    const told = await fetch(`${address}/told`);
    expect(await told.text()).toBe("In two go.");
    expect(told.headers.get("content-length")).toBe("10");
    expect(told.headers.get(BODY_LENGTH)).toBeNull();
    expect((await fetch(address)).headers.get(BODY_LENGTH)).toBeNull();
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
