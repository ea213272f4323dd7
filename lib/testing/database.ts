/**
 * Around each file of service tests: a database of its own, copied from the migrated one, so that files run
 * side by side and none finds what another has left. `db()` leads there.
 */
import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { disconnect } from "#lib/db/client.ts";
import { withConnection } from "#lib/launcher/connection.ts";
import { siblingOf } from "#lib/launcher/postgres/scratch.ts";

const template = inject("templateUrl");
const name = `test_${randomUUID().replaceAll("-", "")}`;
/** A database can't be copied or dropped while somebody is connected to it, so one goes by way of a third. */
const elsewhere = siblingOf(template, "postgres");

await withConnection(elsewhere, (client) =>
  client.query(`CREATE DATABASE ${name} TEMPLATE ${new URL(template).pathname.slice(1)} STRATEGY FILE_COPY`),
);
process.env["DATABASE_URL"] = siblingOf(template, name);

afterAll(async () => {
  await disconnect();
  await withConnection(elsewhere, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});
