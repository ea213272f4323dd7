/** PDFs made in processes of their own, as the server does, and what that took. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
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

export type Printed = Pick<Taken, "bytes" | "seconds" | "work">;

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

/** Looks, until it is stopped, how long the processes below this one have worked. @returns stops, and says it in seconds */
function watchWork(): () => number {
  const works = new Map<string, number>();
  const look = (): void => {
    if (!existsSync("/proc/self/stat")) return;
    const parents = new Map<string, string>();
    const times = new Map<string, number>();
    for (const id of readdirSync("/proc").filter((name) => /^\d+$/u.test(name))) {
      const fields = statOf(id);
      parents.set(id, fields[1] ?? "");
      times.set(id, (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS);
    }
    const isBelow = (id: string): boolean => {
      const parent = parents.get(id);
      return parent === String(process.pid) || (parent !== undefined && parents.has(parent) && isBelow(parent));
    };
    for (const [id, time] of times) if (isBelow(id)) works.set(id, time);
  };
  const looking = setInterval(look, 200);
  return () => {
    look();
    clearInterval(looking);
    return [...works.values()].reduce((sum, time) => sum + time, 0);
  };
}

/** What the kernel says of a process, from its state on; nothing of one that has just ended. */
function statOf(id: string): string[] {
  try {
    return readFileSync(`/proc/${id}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  } catch {
    return [];
  }
}

/** Chromium from cold, printing the same pages with tags and bookmarks; in seconds. Null where there is none. */
export async function theirs(html: string): Promise<Printed | null> {
  const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
  if (!executablePath) return null;
  const folder = await mkdtemp(join(tmpdir(), "touchstone-bench-"));
  const file = join(folder, "pages.html");
  await writeFile(file, html);
  const began = performance.now();
  const worked = watchWork();
  const args = ["--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(pathToFileURL(file).href);
    await page.evaluate("document.fonts.ready.then(() => true)"); // words wait for their fonts unseen
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    return { bytes, seconds: (performance.now() - began) / 1000, work: worked() };
  } finally {
    worked();
    await browser.close();
    await rm(folder, { recursive: true });
  }
}
