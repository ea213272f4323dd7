/**
 * People, workspaces and memberships for stories, written straight into the database of the server that runs: a
 * story about something else should not wait for forms and commands. How people get in is told in accounts.spec.ts.
 */
import { randomUUID } from "node:crypto";
import { hashSync } from "@node-rs/argon2";
import { v7 as uuidv7 } from "uuid";
import type { Role } from "#lib/auth/policy.ts";
import { withConnection } from "#lib/launcher/connection.ts";

export type Person = { readonly id: string; readonly name: string; readonly email: string; readonly password: string };
export type Desk = { readonly id: string; readonly slug: string; readonly name: string };

const password = "a password for stories";
/** At the least cost there is: what it takes to guess this one is no concern. */
const passwordHash = hashSync(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });

const run = async (sql: string, values: readonly unknown[]): Promise<void> => {
  await withConnection(process.env["TOUCHSTONE_E2E_DATABASE"] ?? "", (client) => client.query(sql, [...values]));
};

/** Somebody who can sign in. */
export async function makePerson(name: string): Promise<Person> {
  const person = { id: uuidv7(), name, email: `${randomUUID()}@example.org`, password };
  await run(`INSERT INTO "User" (id, email, name, "passwordHash", "updatedAt") VALUES ($1, $2, $3, $4, now())`, [
    person.id,
    person.email,
    name,
    passwordHash,
  ]);
  return person;
}

/** A workspace that nobody else uses, with its members. */
export async function makeDesk(members: readonly (readonly [Person, Role])[], name = "Harbour desk"): Promise<Desk> {
  const desk = { id: uuidv7(), slug: `desk-${randomUUID().slice(0, 18)}`, name };
  await run(`INSERT INTO "Workspace" (id, slug, name, "updatedAt") VALUES ($1, $2, $3, now())`, [
    desk.id,
    desk.slug,
    name,
  ]);
  for (const [person, role] of members)
    await run(`INSERT INTO "Member" ("workspaceId", "userId", role) VALUES ($1, $2, $3::"Role")`, [
      desk.id,
      person.id,
      role,
    ]);
  return desk;
}
