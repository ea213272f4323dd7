import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { sha256 } from "#lib/auth/secrets.ts";
import { db } from "#lib/db/client.ts";
import { limits } from "#lib/limits/model.ts";
import { makePerson, makeSigner, newEmail, outcomes, PASSWORD } from "#lib/testing/people.ts";
import { IDLE_DAYS } from "./model.ts";
import {
  changePassword,
  createUser,
  endSessions,
  findResetLink,
  listOwnSessions,
  makeResetLink,
  resetPassword,
  signIn,
  signOut,
} from "./service.ts";

const NEXT = "another password for tests";
const newAddress = (): string => uuidv7();

const enter = (email: string, password = PASSWORD, address = newAddress()) =>
  signIn({ email, password, address, userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0" });

/** The id of the session whose secret a browser holds; null when it is signed out. */
const sessionOf = async (sid: string | undefined): Promise<string | null> =>
  (await db().session.findUnique({ where: { sessionToken: sha256(sid ?? "") } }))?.id ?? null;

test("signing in takes the right password of somebody who has one, however the address is written", async () => {
  const { email } = await makeSigner();
  const guest = await makePerson();
  expect(await enter(` ${email.toUpperCase()} `)).toMatchObject({ email });
  const refused = [enter(email, NEXT), enter(email, ""), enter(newEmail()), enter("no address"), enter(guest.email)];
  expect(await Promise.all(refused)).toEqual(refused.map(() => null));
});

test("somebody who guesses is stopped, for that account and from there only", async () => {
  const [one, other] = await Promise.all([makeSigner(), makeSigner()]);
  const address = newAddress();
  const guesses = Array.from({ length: limits["sign-in"].most + 5 }, () => enter(one.email, NEXT, address));
  const { good, codes } = await outcomes(guesses);
  expect({ good, codes: new Set(codes) }).toEqual({ good: limits["sign-in"].most, codes: new Set(["rate_limited"]) });
  await expect(enter(one.email, PASSWORD, address)).rejects.toMatchObject({ code: "rate_limited" });
  expect(await enter(one.email)).not.toBeNull();
  expect(await enter(other.email, PASSWORD, address)).not.toBeNull();
});

test("an unknown address is limited like a known one", async () => {
  const [email, address] = [newEmail(), newAddress()];
  const { good } = await outcomes(
    Array.from({ length: limits["sign-in"].most + 1 }, () => enter(email, PASSWORD, address)),
  );
  expect(good).toBe(limits["sign-in"].most);
});

test("each browser is signed out by itself, or all of them together", async () => {
  const { id, email } = await makeSigner();
  const sids = (await Promise.all([enter(email), enter(email), enter(email)])).map((entered) => entered?.sid ?? "");
  const [one = "", other = "", third = ""] = sids;
  const otherId = (await sessionOf(other)) ?? "";
  await signOut(one);
  expect(await Promise.all([one, other, third].map(sessionOf))).toEqual([null, otherId, expect.any(String) as string]);
  await endSessions(id, otherId);
  expect(await sessionOf(other)).toBeNull();
  expect(await sessionOf(third)).not.toBeNull();
  await endSessions(id);
  expect(await sessionOf(third)).toBeNull();
});

test("nobody ends another person's session", async () => {
  const [one, other] = await Promise.all([makeSigner(), makeSigner()]);
  const sid = (await enter(one.email))?.sid;
  await endSessions(other.id, (await sessionOf(sid)) ?? "");
  await endSessions(other.id);
  expect(await sessionOf(sid)).not.toBeNull();
});

test("the list of browsers has those that would still be let in, in words", async () => {
  const { id, email } = await makeSigner();
  const sids = (await Promise.all([enter(email), enter(email), enter(email)])).map((entered) => entered?.sid);
  const [here, idle, ended] = await Promise.all(sids.map(sessionOf));
  const longAgo = new Date(Date.now() - (IDLE_DAYS + 1) * 86_400_000);
  await db().session.update({ where: { id: idle ?? "" }, data: { lastSeenAt: longAgo } });
  await db().session.update({ where: { id: ended ?? "" }, data: { expires: longAgo } });
  const [entry, ...others] = await listOwnSessions(id, here ?? "");
  expect(entry).toMatchObject({ id: here, isThisOne: true, browser: "Firefox on Linux" });
  expect(others).toEqual([]);
});

test("a new password signs the other browsers out, and the old one opens nothing", async () => {
  const { id, email } = await makeSigner();
  const [here, there] = await Promise.all([enter(email), enter(email)]);
  const person = { id, email, sessionId: (await sessionOf(here?.sid)) ?? "" };
  await expect(changePassword(person, { current: NEXT, next: NEXT })).rejects.toMatchObject({
    code: "invalid",
    fields: { current: expect.any(String) as string },
  });
  expect(await sessionOf(there?.sid)).not.toBeNull();
  await changePassword(person, { current: PASSWORD, next: NEXT });
  expect(await sessionOf(here?.sid)).toBe(person.sessionId);
  expect(await sessionOf(there?.sid)).toBeNull();
  expect(await enter(email)).toBeNull();
  expect(await enter(email, NEXT)).not.toBeNull();
});

test("a reset link sets one password, once, and signs every browser out", async () => {
  const { email } = await makeSigner();
  const before = await enter(email);
  const token = await makeResetLink(email);
  expect(await findResetLink(token)).toMatchObject({ email });
  const attempts = Array.from({ length: 20 }, (_, at) => `${NEXT} ${at}`);
  const { good, codes } = await outcomes(attempts.map((password) => resetPassword({ token, password }, newAddress())));
  expect({ good, codes: new Set(codes) }).toEqual({ good: 1, codes: new Set(["not_found"]) });
  expect(await findResetLink(token)).toBeNull();
  expect(await sessionOf(before?.sid)).toBeNull();
  const entered = await Promise.all(attempts.map((password) => enter(email, password)));
  expect(entered.filter(Boolean)).toHaveLength(1);
});

test("a reset link that has expired sets nothing", async () => {
  const { email } = await makeSigner();
  const token = await makeResetLink(email);
  const past = new Date(Date.now() - 1_000);
  await db().accessLink.update({ where: { tokenHash: sha256(token) }, data: { expiresAt: past } });
  expect(await findResetLink(token)).toBeNull();
  await expect(resetPassword({ token, password: NEXT }, newAddress())).rejects.toMatchObject({ code: "not_found" });
  expect(await enter(email)).not.toBeNull();
});

test("of twenty who take an address at once, one has it", async () => {
  const email = newEmail();
  const { good, codes } = await outcomes(
    Array.from({ length: 20 }, () => createUser({ email, name: "Somebody", password: PASSWORD })),
  );
  expect({ good, codes: new Set(codes) }).toEqual({ good: 1, codes: new Set(["conflict"]) });
});
