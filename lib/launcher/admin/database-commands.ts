/** The commands that need nothing but the database. */
import { forgetFailures, migrate } from "../migrate.ts";
import { Refusal } from "../refusal.ts";
import { makeSetupLink } from "../setup-link.ts";
import { defineCommand } from "./command.ts";

export const databaseCommands = [
  defineCommand({
    name: "setup-link",
    summary: "Prints a new link with which the first visitor makes the owner's account.",
    options: {},
    async run({ databaseUrl, address, print }) {
      const link = await makeSetupLink(databaseUrl, address);
      if (link === null) throw new Refusal("There is an account already, so nobody needs a setup link.");
      print(link);
    },
  }),
  defineCommand({
    name: "database-url",
    summary: "Prints the address of the database, password included, for psql and pg_dump.",
    options: {},
    beforeMigrations: true,
    run({ databaseUrl, isServing, print }) {
      if (!isServing) throw new Refusal("The database runs only while Touchstone does: start it first with npm start.");
      print(databaseUrl);
      return Promise.resolve();
    },
  }),
  defineCommand({
    name: "migrate",
    summary: "Applies the migrations that are due; npm start does so too.",
    options: { retry: { type: "boolean", meaning: "try again what failed before" } },
    beforeMigrations: true,
    async run({ databaseUrl, print }, { retry }) {
      if (retry) for (const name of await forgetFailures(databaseUrl)) print(`Trying ${name} again.`);
      const applied = await migrate(databaseUrl);
      for (const name of applied) print(`Applied ${name}.`);
      if (applied.length === 0) print("The database is up to date.");
    },
  }),
];
