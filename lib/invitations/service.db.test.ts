import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { isAtLeast, roles, type Role } from "#lib/auth/policy.ts";
import { scopeOfMember, type Scope } from "#lib/auth/scope.ts";
import { db } from "#lib/db/client.ts";
import { join, makeDesk, makePerson, newEmail, outcomes, PASSWORD } from "#lib/testing/people.ts";
import { signIn } from "#lib/users/service.ts";
import { admitMember, listWorkspaceMembers } from "#lib/workspaces/service.ts";
import {
  acceptInvitation,
  createInvitation,
  listOpenInvitations,
  openInvitation,
  withdrawInvitation,
} from "./service.ts";

/** Limits are counted by address; every test comes from one of its own. */
const newAddress = (): string => uuidv7();

async function invite(scope: Scope, role: Role = "reviewer") {
  const id = uuidv7();
  const { path } = await createInvitation(scope, id, { role, note: "", days: 7 });
  return { id, token: path.split("/").at(-1) ?? "" };
}

const newcomer = () => ({ email: newEmail(), name: "A newcomer", password: PASSWORD });
const accept = (token: string, userId: string | null, address = newAddress()) =>
  acceptInvitation({ token }, userId, address);
const join20 = (token: string, userId: () => Promise<string>) =>
  Promise.all(Array.from({ length: 20 }, userId)).then((ids) => outcomes(ids.map((id) => accept(token, id))));

/** Moves the invitation's end into the past: the clock is the database's and the service's, not the test's. */
const expire = (id: string) =>
  db().invitation.updateMany({ where: { id }, data: { expiresAt: new Date(Date.now() - 1_000) } });

test("of twenty who follow one link at once, one becomes a member", async () => {
  const { owner } = await makeDesk();
  const { token } = await invite(owner);
  const { good, codes } = await join20(token, async () => (await makePerson()).id);
  expect({ good, codes: new Set(codes) }).toEqual({ good: 1, codes: new Set(["not_found"]) });
  expect(await listWorkspaceMembers(owner)).toHaveLength(5);
});

test("one who follows a link twenty times at once becomes a member once", async () => {
  const { owner, slug } = await makeDesk();
  const { token } = await invite(owner, "editor");
  const { id } = await makePerson();
  await join20(token, () => Promise.resolve(id));
  expect((await scopeOfMember(id, slug)).actor.role).toBe("editor");
  expect(await listWorkspaceMembers(owner)).toHaveLength(5);
  expect(await accept(token, id)).toEqual({ workspace: slug });
});

test("a new person joins with the account they make, which then signs in", async () => {
  const { owner, slug } = await makeDesk();
  const { token } = await invite(owner);
  const person = newcomer();
  expect(await acceptInvitation({ token, person }, null, newAddress())).toEqual({ workspace: slug });
  const signedIn = await signIn({ ...person, address: newAddress(), userAgent: "" });
  expect(signedIn?.name).toBe(person.name);
});

test("an address that is taken leaves the link open and makes nobody a member", async () => {
  const { owner } = await makeDesk();
  const { token } = await invite(owner);
  const taken = { ...newcomer(), email: (await makePerson()).email };
  await expect(acceptInvitation({ token, person: taken }, null, newAddress())).rejects.toMatchObject({
    code: "conflict",
    fields: { "person.email": expect.any(String) as string },
  });
  expect(await openInvitation(token, null)).toMatchObject({ state: "open" });
  expect(await listWorkspaceMembers(owner)).toHaveLength(4);
});

test("twenty who make the same account by twenty links at once are one person", async () => {
  const { owner } = await makeDesk();
  const links = await Promise.all(Array.from({ length: 20 }, () => invite(owner)));
  const person = newcomer();
  const { good, codes } = await outcomes(
    links.map(({ token }) => acceptInvitation({ token, person }, null, newAddress())),
  );
  expect({ good, codes: new Set(codes) }).toEqual({ good: 1, codes: new Set(["conflict"]) });
  expect(await listOpenInvitations(owner)).toHaveLength(19);
});

test("nobody invites to more than they may, and the link of somebody who may no longer is withdrawn with it", async () => {
  const { slug, ...scopes } = await makeDesk();
  for (const inviter of roles)
    for (const role of roles) {
      const mayInvite = inviter === "owner" || (inviter === "editor" && !isAtLeast(role, "editor"));
      const attempt = await outcomes([invite(scopes[inviter], role)]);
      expect(attempt, `${inviter} invites ${role}`).toEqual(
        mayInvite ? { good: 1, codes: [] } : { good: 0, codes: ["forbidden"] },
      );
    }
  const { token } = await invite(scopes.editor);
  await admitMember(slug, scopes.editor.actor.userId, "reviewer");
  const { id } = await makePerson();
  expect(await openInvitation(token, null)).toMatchObject({ state: "withdrawn" });
  await expect(accept(token, id)).rejects.toMatchObject({ code: "not_found" });
  await admitMember(slug, scopes.editor.actor.userId, "editor");
  expect(await accept(token, id)).toEqual({ workspace: slug });
});

test("a link says what became of it, and lets in only while it is open", async () => {
  const { owner } = await makeDesk();
  const [used, withdrawn, expired] = await Promise.all([invite(owner), invite(owner), invite(owner)]);
  const { id } = await makePerson();
  await accept(used.token, id);
  await withdrawInvitation(owner, withdrawn.id);
  await expire(expired.id);
  const stranger = await makePerson();
  for (const [state, { token }] of Object.entries({ used, withdrawn, expired })) {
    expect(await openInvitation(token, null)).toMatchObject({ state });
    await expect(accept(token, stranger.id)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await openInvitation("no such link", null)).toBeNull();
  expect(await listOpenInvitations(owner)).toEqual([]);
});

test("a member who opens a link is told that they are in, and uses it up by nothing", async () => {
  const { owner, reader, slug } = await makeDesk();
  const { token } = await invite(owner);
  expect(await openInvitation(token, reader.actor.userId)).toMatchObject({ state: "open", slug });
  await expect(accept(token, reader.actor.userId)).rejects.toMatchObject({ code: "conflict" });
  expect(await openInvitation(token, null)).toMatchObject({ state: "open", slug: null });
});

test("editors withdraw their own links, owners everybody's, and those of another workspace are not there", async () => {
  const { owner, editor, reviewer, slug } = await makeDesk();
  const elsewhere = await makeDesk();
  const another = await join(slug, "editor");
  const { id } = await invite(another);
  await expect(withdrawInvitation(editor, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(withdrawInvitation(reviewer, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(withdrawInvitation(elsewhere.owner, id)).rejects.toMatchObject({ code: "not_found" });
  await withdrawInvitation(another, id);
  const other = await invite(editor);
  await withdrawInvitation(owner, other.id);
  expect(await listOpenInvitations(owner)).toEqual([]);
});

test("of twenty invitations made under one id at once, one is made", async () => {
  const { owner } = await makeDesk();
  const id = uuidv7();
  const attempts = Array.from({ length: 20 }, () => createInvitation(owner, id, { role: "reader", note: "", days: 1 }));
  const { good, codes } = await outcomes(attempts);
  expect({ good, codes: new Set(codes) }).toEqual({ good: 1, codes: new Set(["conflict"]) });
});
