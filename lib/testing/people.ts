/** People and workspaces for service tests. Every call makes new ones, so that no test meets another's. */
import { randomUUID } from "node:crypto";
import { hashSync } from "@node-rs/argon2";
import { v7 as uuidv7 } from "uuid";
import { roles, type Role } from "#lib/auth/policy.ts";
import { scopeOfMember, type Scope } from "#lib/auth/scope.ts";
import { insertUser, type User } from "#lib/users/store.ts";
import { admitMember, createWorkspace } from "#lib/workspaces/service.ts";

/** An e-mail address that nobody has. */
export const newEmail = (): string => `${randomUUID()}@example.org`;

export const PASSWORD = "a password for tests";

/** Somebody who can't sign in, which is quicker to make than somebody who can. */
export const makePerson = (): Promise<User> =>
  insertUser({ id: uuidv7(), email: newEmail(), name: "Somebody", passwordHash: null });

/** PASSWORD, hashed at the least cost there is. */
const passwordHash = hashSync(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });

/** Somebody who signs in with PASSWORD. */
export const makeSigner = (): Promise<User> =>
  insertUser({ id: uuidv7(), email: newEmail(), name: "Somebody", passwordHash });

/** A new member of a workspace. */
export async function join(slug: string, role: Role): Promise<Scope> {
  const { id } = await makePerson();
  await admitMember(slug, id, role);
  return scopeOfMember(id, slug);
}

type Desk = { readonly slug: string } & { readonly [R in Role]: Scope };

/** A workspace with one member of each role. */
export async function makeDesk(): Promise<Desk> {
  const slug = `desk-${randomUUID().slice(0, 18)}`;
  const founder = await makePerson();
  await createWorkspace(founder.id, slug, { name: "A desk", kind: "newsroom" });
  const owner = await scopeOfMember(founder.id, slug);
  const [reader, reviewer, editor] = await Promise.all(
    roles.filter((role) => role !== "owner").map((role) => join(slug, role)),
  );
  if (!reader || !reviewer || !editor) throw new Error("Every role has a member.");
  return { slug, owner, editor, reviewer, reader };
}

/** How many of several attempts succeeded, and with which codes the others failed. */
export async function outcomes(attempts: readonly Promise<unknown>[]): Promise<{ good: number; codes: unknown[] }> {
  const settled = await Promise.allSettled(attempts);
  const failures = settled.filter((result) => result.status === "rejected").map(({ reason }): unknown => reason);
  const codes = failures.map((reason) =>
    typeof reason === "object" && reason !== null && "code" in reason ? reason.code : reason,
  );
  return { good: settled.length - failures.length, codes };
}
