/** PDFs made in processes of their own, as the server does, and what that took. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { chromium } from "@playwright/test";
import { childArguments, childEnvironment } from "#lib/exports/child/environment.ts";
import type { Task } from "#lib/exports/task.ts";

export type Taken = {
  readonly bytes: Buffer;
  readonly seconds: number;
  /** Of processors, in seconds; where the machine counts them. */
  readonly work: number;
  /** The most it held, in megabytes; where that can be known. */
  readonly memory: number;
};

const TICKS = 100;

export async function ours(task: Task, original?: Uint8Array): Promise<Taken> {
  const began = performance.now();
  const child = spawn(process.execPath, childArguments(task), {
    env: childEnvironment(task),
    stdio: ["pipe", "pipe", "inherit", "ignore"],
  });
  if (!child.stdin || !child.stdout) throw new Error("The process has no pipes.");
  let [memory, work] = [0, 0];
  const look = (): void => {
    const of = (file: string): string => {
      const path = `/proc/${child.pid}/${file}`;
      return existsSync(path) ? readFileSync(path, "utf8") : "";
    };
    memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/u.exec(of("status"))?.[1] ?? 0) / 1024);
    const times = of("stat").split(") ")[1]?.split(" ") ?? [];
    work = Math.max(work, (Number(times[11] ?? 0) + Number(times[12] ?? 0)) / TICKS);
  };
  const looking = setInterval(look, 10);
  child.stdin.write(`${JSON.stringify(task)}\n`);
  child.stdin.end(original);
  const bytes = await buffer(child.stdout);
  clearInterval(looking);
  return { bytes, seconds: (performance.now() - began) / 1000, work, memory };
}

/** Chromium from cold, printing the same words; in seconds. Null where there is none. */
export async function theirs(html: string): Promise<number | null> {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  if (!executablePath) return null;
  const began = performance.now();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(300_000);
    await page.setContent(html);
    await page.pdf({ format: "A4", tagged: true, outline: true });
  } finally {
    await browser.close();
  }
  return (performance.now() - began) / 1000;
}
