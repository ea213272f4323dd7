/** The database is this file's own; each test begins with nobody in it. */
import { v7 as uuidv7 } from "uuid";
import { beforeEach, expect, test } from "vitest";
import { PEER_HEADER } from "#lib/auth/peer.ts";
import { scopeOfMember } from "#lib/auth/scope.ts";
import { sha256 } from "#lib/auth/secrets.ts";
import { db } from "#lib/db/client.ts";
import { makeSetupLink } from "#lib/launcher/setup-link.ts";
import { newEmail, outcomes, PASSWORD } from "#lib/testing/people.ts";
import { hasUsers, signIn } from "#lib/users/service.ts";
import { listOwnWorkspaces } from "#lib/workspaces/service.ts";
import { isSetupOpen, setUp } from "./service.ts";

beforeEach(async () => {
  await db().workspace.deleteMany();
  await db().user.deleteMany();
});

/** A link as the server prints it at each start. */
async function printedToken(): Promise<string> {
  const link = await makeSetupLink(process.env["DATABASE_URL"] ?? "", "http://localhost");
  return link?.split("/").at(-1) ?? "";
}

const newSetup = (token: string) => ({
  token,
  person: { email: newEmail(), name: "An owner", password: PASSWORD },
  workspace: { slug: `w-${uuidv7()}`, name: "A desk", kind: "newsroom" as const },
  sample: false,
});

/** Limits are counted by address; every visitor has one of their own. */
const newVisitor = (): Headers => new Headers({ [PEER_HEADER]: uuidv7() });

test("the first visitor with the link owns the installation and a workspace, and can sign in", async () => {
  const token = await printedToken();
  expect(await isSetupOpen(token)).toBe(true);
  const { person, ...rest } = newSetup(token);
  const { workspace } = await setUp({ person, ...rest }, newVisitor());
  const owner = await signIn({ ...person, address: uuidv7(), userAgent: "" });
  expect(owner).toMatchObject({ name: person.name, isInstanceAdmin: true });
  expect((await scopeOfMember(owner?.id ?? "", workspace)).actor.role).toBe("owner");
  expect(await isSetupOpen(token)).toBe(false);
  expect(await makeSetupLink(process.env["DATABASE_URL"] ?? "", "http://localhost")).toBeNull();
});

test("of many visitors with the links of many starts at once, one becomes the owner", async () => {
  const tokens = [await printedToken(), await printedToken(), await printedToken()];
  const { good, codes } = await outcomes(
    Array.from({ length: 12 }, (_, at) => setUp(newSetup(tokens[at % tokens.length] ?? ""), newVisitor())),
  );
  expect(good).toBe(1);
  expect(codes.every((code) => code === "not_found" || code === "unavailable")).toBe(true);
  expect(await db().user.count()).toBe(1);
  expect(await db().workspace.count()).toBe(1);
});

test("a wrong or an expired link sets nothing up", async () => {
  const token = await printedToken();
  await db().accessLink.updateMany({
    where: { tokenHash: sha256(token) },
    data: { expiresAt: new Date(Date.now() - 1_000) },
  });
  for (const wrong of [token, "no such link"]) {
    expect(await isSetupOpen(wrong)).toBe(false);
    await expect(setUp(newSetup(wrong), newVisitor())).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await hasUsers()).toBe(false);
});

test("the sample workspace is made beside one's own", async () => {
  const setup = { ...newSetup(await printedToken()), sample: true };
  await setUp(setup, newVisitor());
  const owner = await db().user.findUniqueOrThrow({ where: { email: setup.person.email } });
  const slugs = (await listOwnWorkspaces(owner.id)).map(({ slug }) => slug);
  expect(new Set(slugs)).toEqual(new Set([setup.workspace.slug, "sample"]));
});
