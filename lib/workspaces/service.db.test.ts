import { randomUUID } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { roles } from "#lib/auth/policy.ts";
import { scopeOfMember } from "#lib/auth/scope.ts";
import { join, makeDesk, makePerson, outcomes } from "#lib/testing/people.ts";
import { createToken, listOwnTokens } from "#lib/tokens/service.ts";
import {
  createWorkspace,
  endMembership,
  getMember,
  listOwnWorkspaces,
  listWorkspaceMembers,
  openWorkspace,
  updateMember,
  updateWorkspace,
} from "./service.ts";

const newSlug = (): string => `w-${randomUUID().slice(0, 18)}`;

test("the same workspace made twice exists once, and an address belongs to one", async () => {
  const [one, other] = await Promise.all([makePerson(), makePerson()]);
  const slug = newSlug();
  const make = (id: string) => createWorkspace(id, slug, { name: "A desk", kind: "newsroom" });
  expect((await make(one.id)).isNew).toBe(true);
  expect((await make(one.id)).isNew).toBe(false);
  await expect(make(other.id)).rejects.toMatchObject({
    code: "conflict",
    fields: { slug: expect.any(String) as string },
  });
  expect(await listOwnWorkspaces(other.id)).toEqual([]);
});

test("of twenty who want an address at once, one gets it", async () => {
  const slug = newSlug();
  const people = await Promise.all(Array.from({ length: 20 }, makePerson));
  const { good, codes } = await outcomes(
    people.map(({ id }) => createWorkspace(id, slug, { name: "A desk", kind: "newsroom" })),
  );
  expect({ good, codes: new Set(codes) }).toEqual({ good: 1, codes: new Set(["conflict"]) });
});

test("the workspace opened last comes first", async () => {
  const { id } = await makePerson();
  const slugs = [newSlug(), newSlug(), newSlug()] as const;
  for (const slug of slugs) await createWorkspace(id, slug, { name: slug, kind: "newsroom" });
  await openWorkspace(await scopeOfMember(id, slugs[1]));
  const [last, ...others] = (await listOwnWorkspaces(id)).map(({ slug }) => slug);
  expect(last).toBe(slugs[1]);
  expect(new Set(others)).toEqual(new Set([slugs[0], slugs[2]]));
});

test("only owners change settings and members; everybody can leave", async () => {
  const { slug: _slug, ...scopes } = await makeDesk();
  const { version } = await openWorkspace(scopes.owner);
  const target = scopes.reader.actor.userId;
  for (const role of roles.filter((role) => role !== "owner")) {
    const scope = scopes[role];
    const attempts = await outcomes([
      updateWorkspace(scope, version, { name: "Another name" }),
      updateMember(scope, scopes.owner.actor.userId, 1, { role: "reader" }),
      ...(role === "reader" ? [] : [endMembership(scope, target, 1)]),
    ]);
    expect({ role, good: attempts.good, codes: new Set(attempts.codes) }).toEqual({
      role,
      good: 0,
      codes: new Set(["forbidden"]),
    });
  }
  for (const role of roles.filter((role) => role !== "owner"))
    await endMembership(scopes[role], scopes[role].actor.userId, 1);
  expect(await listWorkspaceMembers(scopes.owner)).toHaveLength(1);
});

test("the only owner neither leaves nor steps down", async () => {
  const { owner } = await makeDesk();
  const { userId } = owner.actor;
  await expect(endMembership(owner, userId, 1)).rejects.toMatchObject({ code: "conflict" });
  await expect(updateMember(owner, userId, 1, { role: "editor" })).rejects.toMatchObject({ code: "conflict" });
  expect((await getMember(owner, userId)).role).toBe("owner");
});

test("of all owners who leave or step down at once, one stays", async () => {
  const { owner, slug } = await makeDesk();
  const owners = [owner, ...(await Promise.all(Array.from({ length: 7 }, () => join(slug, "owner"))))];
  const { good, codes } = await outcomes(
    owners.map((scope, at) =>
      at % 2 === 0
        ? endMembership(scope, scope.actor.userId, 1)
        : updateMember(scope, scope.actor.userId, 1, { role: "reader" }),
    ),
  );
  expect({ good, codes }).toEqual({ good: owners.length - 1, codes: ["conflict"] });
  const left = (await listWorkspaceMembers(owner)).filter(({ role }) => role === "owner");
  expect(left).toHaveLength(1);
});

test("a change to an older state changes nothing and tells the present one", async () => {
  const { owner, reader } = await makeDesk();
  const { version } = await openWorkspace(owner);
  const renamed = await updateWorkspace(owner, version, { name: "Renamed" });
  await expect(updateWorkspace(owner, version, { name: "Too late" })).rejects.toMatchObject({
    code: "stale",
    current: renamed,
  });
  const { userId } = reader.actor;
  const promoted = await updateMember(owner, userId, 1, { role: "editor" });
  await expect(updateMember(owner, userId, 1, { role: "owner" })).rejects.toMatchObject({
    code: "stale",
    current: promoted,
  });
  await expect(endMembership(owner, userId, 1)).rejects.toMatchObject({ code: "stale", current: promoted });
  expect((await getMember(owner, userId)).role).toBe("editor");
});

test("whoever is out sees nothing of the workspace any more, and their tokens for it are gone", async () => {
  const { owner, reviewer, slug } = await makeDesk();
  const { userId } = reviewer.actor;
  await createToken(reviewer, uuidv7(), { name: "A script", scopes: ["read"], days: 30 });
  await endMembership(owner, userId, 1);
  await expect(scopeOfMember(userId, slug)).rejects.toMatchObject({ code: "not_found" });
  expect(await listOwnTokens(reviewer)).toEqual([]);
});

test("members of another workspace are not there", async () => {
  const [here, there] = await Promise.all([makeDesk(), makeDesk()]);
  const { userId } = there.reader.actor;
  const attempts = await outcomes([
    getMember(here.owner, userId),
    updateMember(here.owner, userId, 1, { role: "owner" }),
    endMembership(here.owner, userId, 1),
  ]);
  expect(attempts).toEqual({ good: 0, codes: ["not_found", "not_found", "not_found"] });
});
