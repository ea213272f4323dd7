/** The stages of `npm test`, in order. One that fails does not keep the next from being run. */
import { spawn } from "node:child_process";
import { mkdtempDisposable, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild } from "../build.ts";
import { ensureClient } from "../generate.ts";
import { collectOutput, completion } from "../processes.ts";
import { inProject, projectFolder } from "../project.ts";
import { requireNoDifference } from "../schema/write-migration.ts";
import { ensureBrowser } from "./browser.ts";
import { asOne, nothing, type Tally, tallyPlaywright, tallyVitest } from "./tally.ts";

export type StageOptions = { readonly say: (line: string) => void; readonly signal: AbortSignal };

export type Stage = {
  readonly name: string;
  /** @throws whatever keeps it from being run at all, which counts as one failure */
  readonly run: (options: StageOptions) => Promise<Tally>;
};

/** A script of package.json: one test, whose output is shown when it fails. */
const script = (name: string): Stage => ({
  name,
  async run({ say, signal }) {
    const child = spawn("npm", ["run", "--silent", name], { cwd: projectFolder, shell: process.platform === "win32" });
    const output = collectOutput(child);
    await completion(child, signal);
    if (child.exitCode !== 0) say(output());
    return asOne(child.exitCode === 0);
  },
});

/** Runs a test runner, which shows for itself what it does, and reads the report it leaves. */
async function runReported(
  { signal }: StageOptions,
  words: readonly string[],
  environment: (report: string) => Readonly<Record<string, string>>,
): Promise<{ report: unknown; hasSucceeded: boolean }> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "touchstone-report-"));
  const file = join(folder.path, "report.json");
  const child = spawn(
    process.execPath,
    words.map((word) => word.replace("<report>", file)),
    {
      cwd: projectFolder,
      env: { ...process.env, ...environment(file) },
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  await completion(child, signal);
  const text = await readFile(file, "utf8").catch(() => "null");
  const report: unknown = JSON.parse(text);
  return { report, hasSucceeded: child.exitCode === 0 };
}

const vitest = (project: string): Stage => ({
  name: project,
  async run(options) {
    const config = inProject("lib", "testing", "vitest.config.ts");
    const words = [inProject("node_modules", "vitest", "vitest.mjs"), "run", "--config", config, "--project", project];
    const reporters = ["--reporter=default", "--reporter=json", "--outputFile.json=<report>", "--passWithNoTests"];
    const { report, hasSucceeded } = await runReported(options, [...words, ...reporters], () => ({}));
    return tallyVitest(report, hasSucceeded);
  },
});

const migrations: Stage = {
  name: "migrations",
  run: () => requireNoDifference().then(() => asOne(true)),
};

/** Not a test of its own: what the stages after it start. Without it they fail. */
const build: Stage = {
  name: "build",
  async run(options) {
    (await ensureBuild(options))[Symbol.dispose]();
    return nothing;
  },
};

const endToEnd: Stage = {
  name: "e2e",
  async run(options) {
    const browser = ensureBrowser();
    const config = inProject("e2e", "playwright.config.ts");
    const words = [inProject("node_modules", "@playwright", "test", "cli.js"), "test", "--config", config];
    const { report, hasSucceeded } = await runReported(options, [...words, "--reporter=list,json"], (file) => ({
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      ...(browser ? { TOUCHSTONE_BROWSER: browser } : {}),
    }));
    return tallyPlaywright(report, hasSucceeded);
  },
};

/** The Prisma client is generated and not committed, and everything after this reads it. */
export const prepare: Stage = {
  name: "prepare",
  run: ({ signal }) => ensureClient(signal).then(() => nothing),
};

export const stages: readonly Stage[] = [
  script("lint"),
  script("types"),
  migrations,
  vitest("unit"),
  vitest("service"),
  build,
  vitest("api"),
  vitest("system"),
  endToEnd,
];
