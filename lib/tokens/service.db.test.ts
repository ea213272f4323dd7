import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { sha256 } from "#lib/auth/secrets.ts";
import { db } from "#lib/db/client.ts";
import { makeDesk, outcomes } from "#lib/testing/people.ts";
import { createToken, endToken, listOwnTokens } from "./service.ts";
import { redeemToken } from "./store.ts";

const wish = { name: "A script", scopes: ["read"] as ["read"], days: 30 };
const redeem = (token: string) => redeemToken(sha256(token), new Date());

test("a token opens its own workspace as its person, and is kept nowhere", async () => {
  const { reviewer } = await makeDesk();
  const { token, ...shown } = await createToken(reviewer, uuidv7(), wish);
  expect(await redeem(token)).toMatchObject({
    workspaceId: reviewer.workspaceId,
    scopes: ["read"],
    user: { id: reviewer.actor.userId },
  });
  expect(await redeem(`${token}x`)).toBeNull();
  const [row] = await db().apiToken.findMany({ where: { id: shown.id } });
  expect(JSON.stringify(row)).not.toContain(token);
  const [listed] = await listOwnTokens(reviewer);
  expect({ ...listed, lastUsedAt: null }).toEqual(shown);
  expect(listed?.lastUsedAt).not.toBeNull();
});

test("a token that is revoked or expired opens nothing", async () => {
  const { owner } = await makeDesk();
  const [revoked, expired] = await Promise.all([
    createToken(owner, uuidv7(), wish),
    createToken(owner, uuidv7(), wish),
  ]);
  await endToken(owner, revoked.id);
  await db().apiToken.updateMany({ where: { id: expired.id }, data: { expiresAt: new Date(Date.now() - 1_000) } });
  expect(await redeem(revoked.token)).toBeNull();
  expect(await redeem(expired.token)).toBeNull();
  await expect(endToken(owner, revoked.id)).rejects.toMatchObject({ code: "not_found" });
});

test("nobody sees or ends another person's token, not even the owner", async () => {
  const { owner, reader } = await makeDesk();
  const elsewhere = await makeDesk();
  const { id, token } = await createToken(reader, uuidv7(), wish);
  expect(await listOwnTokens(owner)).toEqual([]);
  await expect(endToken(owner, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(endToken(elsewhere.owner, id)).rejects.toMatchObject({ code: "not_found" });
  expect(await redeem(token)).not.toBeNull();
});

test("of twenty tokens made under one id at once, one is made", async () => {
  const { owner } = await makeDesk();
  const id = uuidv7();
  const { good, codes } = await outcomes(Array.from({ length: 20 }, () => createToken(owner, id, wish)));
  expect({ good, codes: new Set(codes) }).toEqual({ good: 1, codes: new Set(["conflict"]) });
  expect(await listOwnTokens(owner)).toHaveLength(1);
});
