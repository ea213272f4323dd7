import { type ChildProcess, spawn } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { until } from "#lib/testing/until.ts";
import { delayBefore, keepRunning } from "./keep-running.ts";
import { endProcess, isAlive } from "./processes.ts";

/** A job whose children do nothing until they are stopped, and which can be told to fail. */
function job() {
  const children: ChildProcess[] = [];
  const falls: string[] = [];
  const state = { failures: 0, rises: 0 };
  return {
    children,
    falls,
    state,
    latest: () => children.at(-1)?.pid ?? 0,
    start: () => {
      if (state.failures > 0) {
        state.failures--;
        return Promise.reject(new Error("not now"));
      }
      const child = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
      children.push(child);
      onTestFinished(() => void child.kill("SIGKILL"));
      return Promise.resolve(child);
    },
    stop: async (child: ChildProcess) => void (await endProcess(child.pid ?? 0, [{ signal: "SIGKILL", wait: 5_000 }])),
    onFall: (how: string) => void falls.push(how),
    onRise: () => void state.rises++,
  };
}

const { signal } = new AbortController();

describe("a job that is kept running", () => {
  it("is started again each time it falls, and stops when it is told to", async () => {
    const it = job();
    const running = await keepRunning(it, signal);
    for (const number of [1, 2]) {
      process.kill(it.latest(), "SIGKILL");
      await until("it is up again", () => it.state.rises === number);
    }
    await running[Symbol.asyncDispose]();
    expect(it.falls).toEqual(["ended by SIGKILL", "ended by SIGKILL"]);
    expect(it.children.map((child) => isAlive(child.pid ?? 0))).toEqual([false, false, false]);
  });

  it("is tried until it can be started", async () => {
    const it = job();
    const running = await keepRunning(it, signal);
    it.state.failures = 2;
    process.kill(it.latest(), "SIGKILL");
    await until("it is up again", () => it.state.rises === 1);
    await running[Symbol.asyncDispose]();
    expect(it.falls).toEqual(["ended by SIGKILL", "could not be started (not now)", "could not be started (not now)"]);
  });

  it("can be stopped between two tries", async () => {
    const it = job();
    const running = await keepRunning(it, signal);
    it.state.failures = Number.POSITIVE_INFINITY;
    process.kill(it.latest(), "SIGKILL");
    await until("it has failed", () => it.falls.length > 1);
    await running[Symbol.asyncDispose]();
    expect(it.children.some((child) => isAlive(child.pid ?? 0))).toBe(false);
  });

  it("fails to the caller when it can't be started at first", async () => {
    const it = job();
    it.state.failures = 1;
    await expect(keepRunning(it, signal)).rejects.toThrow("not now");
  });
});

it("waits longer and longer, within a bound, and not at all the first time", () => {
  expect(delayBefore(0)).toBe(0);
  fc.assert(
    fc.property(fc.nat(1_000), (attempt) => {
      expect(delayBefore(attempt + 1)).toBeGreaterThanOrEqual(delayBefore(attempt));
      expect(delayBefore(attempt)).toBeLessThanOrEqual(15_000);
    }),
  );
});
