/** In every file of API tests: `db()` leads to the database of the server that is asked. */
import { afterAll, inject } from "vitest";
import { disconnect } from "#lib/db/client.ts";

process.env["DATABASE_URL"] = inject("databaseUrl");

afterAll(disconnect);
