/**
 * Prisma's schema engine without Prisma's download: npm carries the same engine as WebAssembly. For
 * developers and tests; production applies migrations and needs no engine.
 */
import { readFile } from "node:fs/promises";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { z } from "zod";
import { openCatalogue } from "./catalogue-adapter.ts";

/** A function of the WebAssembly instance. */
const functionSchema = z.custom<() => void>((value) => typeof value === "function");
const instanceSchema = z.object({ __wbindgen_start: functionSchema });

/** The engine's last words before it aborts; without a place for them it would die of that. */
const lastWords = { set_message: (message: string) => void process.stderr.write(`${message}\n`) };

async function load() {
  const entry = import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const code = await readFile(new URL("schema_engine_bg.wasm", entry));
  const { instance } = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": { ...engine } });
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: lastWords });
  engine.__wbg_set_wasm(instance.exports);
  instanceSchema.parse(instance.exports).__wbindgen_start();
  return engine.SchemaEngine;
}

/** The module keeps one instance for the whole process. */
let loaded: ReturnType<typeof load> | undefined;

/** Calls the function with an engine whose database is the one at the address. */
export async function withSchemaEngine<Result>(
  url: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const Engine = await (loaded ??= load());
  await using open = new AsyncDisposableStack();
  const connect = async () => open.adopt(await openCatalogue(url), (adapter) => adapter.dispose());
  const adapters = bindMigrationAwareSqlAdapterFactory({
    provider: "postgres",
    adapterName: "catalogue",
    connect,
    connectToShadowDb: () => Promise.reject(new Error("Nothing is asked here that needs a second database.")),
  });
  using engine = await Engine.new({ datamodels: undefined }, () => undefined, adapters);
  return await work(engine);
}
