import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const shared = {
  root: here("../.."),
  // server-only throws outside React's server condition; here it has nothing to guard.
  alias: { "server-only": here("nothing.ts") },
};

/**
 * Four kinds of tests, by what they need: `unit` nothing, `service` a database, `api` a server that runs, `system` the
 * launcher itself, which starts and kills real servers. One of them alone: `npx vitest --config lib/testing/vitest.config.ts --project unit`.
 */
export default defineConfig({
  root: shared.root,
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["{lib,components}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.{db,system,api}.test.ts", "node_modules/**"],
          // A busy machine is slow, and no failure.
          testTimeout: 60_000,
          setupFiles: here("laws.ts"),
        },
      },
      {
        test: {
          ...shared,
          name: "service",
          include: ["lib/**/*.db.test.ts"],
          globalSetup: here("database-server.ts"),
          setupFiles: [here("laws.ts"), here("database.ts")],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: "api",
          include: ["lib/**/*.api.test.ts"],
          globalSetup: here("served.ts"),
          setupFiles: [here("laws.ts"), here("served-database.ts")],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: "system",
          include: ["lib/launcher/**/*.system.test.ts"],
          globalSetup: here("build.ts"),
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
