import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("../..", import.meta.url).pathname,
  test: {
    include: ["lib/**/*.test.ts", "components/**/*.test.ts"],
    exclude: ["**/*.db.test.ts", "node_modules/**"],
    // server-only throws outside React's server condition; here it has nothing to guard.
    alias: { "server-only": new URL("./nothing.ts", import.meta.url).pathname },
  },
});
