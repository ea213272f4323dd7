/** What separates the migrations from prisma/schema.prisma, as SQL. */
import { readFileSync } from "node:fs";
import { migrate } from "../migrate.ts";
import { type Migration, readMigrations } from "../migration-files.ts";
import { openScratch } from "../postgres/scratch.ts";
import { inProject } from "../project.ts";
import { inWords, Refusal } from "../refusal.ts";
import { withSchemaEngine } from "./engine.ts";

export const schemaFile = inProject("prisma", "schema.prisma");

/** What the engine answers when both sides are the same; 2 when they differ. */
const NO_DIFFERENCE = 0;

/**
 * The SQL that would bring a database with these migrations to the schema; null when they produce it exactly.
 *
 * The migrations are applied to a real server by our own applier, and the engine compares what came of it. It
 * does not see what the schema language cannot say: checks, triggers, functions, extensions.
 * @param url a new and empty database to do it in
 * @throws Refusal when a migration fails, or the schema has a mistake
 */
export async function differenceIn(
  url: string,
  schema: string,
  migrations: readonly Migration[],
): Promise<string | null> {
  await migrate(url, migrations);
  const files = [{ path: schemaFile, content: schema }];
  const { exitCode, stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files, configDir: inProject("prisma") },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  ).catch((error: unknown) => {
    throw new Refusal(`The schema engine says: ${inWords(error)}`, { cause: error });
  });
  return exitCode === NO_DIFFERENCE ? null : (stdout ?? "");
}

/** The same for the migrations and the schema as they are, in a database that is thrown away. */
export async function differenceFromMigrations(): Promise<string | null> {
  await using scratch = await openScratch();
  return await differenceIn(scratch.url, readFileSync(schemaFile, "utf8"), readMigrations());
}
