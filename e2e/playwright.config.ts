import { defineConfig } from "@playwright/test";
import { findBrowser } from "#lib/launcher/check/browser.ts";

/** `npm test` says which browser; run by hand, the machine's own is taken, or Playwright's. */
const executablePath = process.env["TOUCHSTONE_BROWSER"] ?? findBrowser();

export default defineConfig({
  testDir: ".",
  // Whoever is first makes the owner's account; with `--no-deps` a story can be told without waiting for that.
  projects: [
    { name: "first", testMatch: "accounts.spec.ts" },
    { name: "stories", testMatch: "*.spec.ts", testIgnore: "accounts.spec.ts", dependencies: ["first"] },
  ],
  outputDir: "output",
  globalSetup: "./server.ts",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A machine that builds and tests at once is slow; what is right may take its time. What does not come is found by
  // what waits for it: a story itself may be long.
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    actionTimeout: 60_000,
    // Set by server.ts, which has run when the tests begin.
    baseURL: process.env["TOUCHSTONE_E2E_ADDRESS"] ?? "",
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // The only pages it opens are ours; and it looks for nothing beyond them.
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
