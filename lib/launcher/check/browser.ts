/** A browser for the end-to-end tests: the machine's own, else one that is installed for them. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { inProject } from "../project.ts";
import { Refusal } from "../refusal.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const places: Readonly<Record<string, readonly string[]>> = {
  linux: ["/usr/bin", "/usr/local/bin", "/snap/bin"].flatMap((folder) => names.map((name) => join(folder, name))),
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((variable) => {
    const folder = process.env[variable];
    return folder ? [join(folder, "Google", "Chrome", "Application", "chrome.exe")] : [];
  }),
};

/** The path of an installed Chromium or Chrome; null when there is none. */
export function findBrowser(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(places[process.platform] ?? [])].find((path) => existsSync(path) && runs(path)) ?? null;
}

/** On Linux the name may stand for a note that says where to get the browser. Elsewhere asking would open a window. */
const runs = (path: string): boolean =>
  process.platform !== "linux" || spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;

const succeeds = (program: string, args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status ===
  0;

/** On Debian and its like, root can install the package. The lists of a fresh machine may be missing or old. */
function installPackage(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const install = () => succeeds("apt-get", ["install", "-y", "chromium"]);
  return install() || (succeeds("apt-get", ["update"]) && install());
}

const downloadPlaywrights = (): boolean =>
  succeeds(process.execPath, [inProject("node_modules", "@playwright", "test", "cli.js"), "install", "chromium"]);

/**
 * Makes sure of a browser, installing one if need be.
 * @returns its path; null for the one that Playwright keeps for itself
 * @throws Refusal when there is no way to one
 */
export function ensureBrowser(): string | null {
  const found = findBrowser() ?? (installPackage() ? findBrowser() : null);
  if (found) return found;
  if (downloadPlaywrights()) return null;
  throw new Refusal("The end-to-end tests need a browser: install Chromium or Google Chrome, and run them again.");
}
