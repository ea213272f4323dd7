/** Every credential there is, used once on a server of its own: its log has none of them, and says what happened. */
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { openScratch } from "#lib/launcher/postgres/scratch.ts";
import { type Caller, caller, newId, newWord } from "#lib/testing/callers.ts";
import { launch, runCommand } from "#lib/testing/launched.ts";

const lineSchema = z.object({
  at: z.iso.datetime(),
  level: z.enum(["info", "warn", "error"]),
  message: z.literal("request"),
  requestId: z.uuid(),
  method: z.string(),
  path: z.string().startsWith("/api/"),
  status: z.number(),
  milliseconds: z.number(),
});

const setOf = (headers: Headers): string[] => headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
const textAt = (body: unknown, name: string): string => z.record(z.string(), z.unknown()).parse(body)[name] as string; // fails below when it is none

test("no password, cookie, token or link gets into the log, and every line of it is whole", async () => {
  await using database = await openScratch();
  await using folder = await mkdtempDisposable(join(tmpdir(), "touchstone-logs-"));
  const environment = { DATABASE_URL: database.url, TOUCHSTONE_DATA: join(folder.path, "data") };
  await using server = await launch(environment);
  await server.ready();
  const at = (own: Readonly<Record<string, string>>): Caller => {
    const ask = caller({ origin: server.address, ...own });
    return (method, path, sending) => ask(method, `${server.address}${path}`, sending);
  };
  const secrets = new Map<string, string>();
  const secret = (name: string, value = newWord()): string => {
    expect([name, value.length > 10]).toEqual([name, true]);
    secrets.set(name, value);
    return value;
  };
  const anyone = at({});
  const email = "olga@example.org";

  const setup = secret("setup token", /\/setup\/(\S+)/u.exec(server.output())?.[1]);
  const password = secret("password");
  expect((await anyone("GET", `/setup/${setup}`)).status).toBe(200);
  const person = { email, name: "Olga", password };
  const made = await anyone("POST", "/api/v1/setup", {
    body: { token: setup, person, workspace: { slug: "desk", name: "Desk" } },
  });
  expect(made.status).toBe(201);
  expect((await anyone("POST", "/api/v1/setup", { body: { token: setup, person, workspace: 7 } })).status).toBe(422);

  const csrf = await anyone("GET", "/api/auth/csrf");
  const csrfToken = secret("token against forged requests", textAt(csrf.body, "csrfToken"));
  const signIn = (word: string) =>
    at({ "content-type": "application/x-www-form-urlencoded", cookie: setOf(csrf.headers).join("; ") })(
      "POST",
      "/api/auth/callback/credentials",
      { body: new URLSearchParams({ csrfToken, email, password: word, json: "true" }).toString() },
    );
  expect((await signIn(secret("wrong password"))).status).toBe(401);
  const cookies = setOf((await signIn(password)).headers);
  secret("session cookie", cookies.find((cookie) => cookie.includes("session="))?.split("=")[1]);
  const own = at({ cookie: cookies.join("; ") });

  const base = "/api/v1/workspaces/desk";
  const token = await own("PUT", `${base}/tokens/${newId()}`, { body: { name: "A program" } });
  const bearer = secret("API token", textAt(token.body, "token"));
  expect((await at({ authorization: `Bearer ${bearer}` })("GET", `${base}/claims`)).status).toBe(200);
  const wrong = secret("wrong API token", `tst_${newWord()}`);
  expect((await at({ authorization: `Bearer ${wrong}` })("GET", `${base}?token=${wrong}`)).status).toBe(401);

  const invitation = await own("PUT", `${base}/invitations/${newId()}`, { body: { role: "reader" } });
  const invited = secret("invitation", /\/invitation\/([\w-]+)/u.exec(invitation.text)?.[1]);
  expect((await anyone("GET", `/invitation/${invited}`)).status).toBe(200);
  const newcomer = { email: "emil@example.org", name: "Emil", password: secret("the newcomer's password") };
  const accepted = await anyone("POST", "/api/v1/invitations/accept", { body: { token: invited, person: newcomer } });
  expect(accepted.status).toBe(200);

  const next = secret("next password");
  expect((await own("POST", "/api/v1/me/password", { body: { current: next, next: password } })).status).toBe(422);
  expect((await own("POST", "/api/v1/me/password", { body: { current: password, next } })).status).toBeLessThan(300);
  const { stdout } = await runCommand(["admin", "reset-link", "--email", email], environment);
  const reset = secret("reset token", /\/reset\/(\S+)/u.exec(stdout)?.[1]);
  expect((await anyone("GET", `/reset/${reset}`)).status).toBe(200);
  const last = secret("last password");
  expect((await anyone("POST", "/api/v1/reset", { body: { token: reset, password: last } })).status).toBe(204);
  expect((await anyone("POST", "/api/v1/reset", { body: { token: reset, password: last } })).status).toBe(404);

  await server.stop();
  const printed = server.output();
  // The setup link is printed for whoever starts the server: that is how it is handed over.
  const log = printed.replace(/^.*\/setup\/.*$/gmu, "");
  for (const [name, value] of secrets) expect([name, log.includes(value)]).toEqual([name, false]);
  expect(log).not.toContain(new URL(database.url).password);
  expect(printed.split(setup)).toHaveLength(2);

  const lines = log.split("\n").filter((line) => line.startsWith("{"));
  const requests = lines.map((line) => lineSchema.strict().parse(JSON.parse(line)));
  expect(requests.map(({ path, status }) => `${status} ${path}`)).toEqual(
    expect.arrayContaining([
      "201 /api/v1/setup",
      "401 /api/auth/callback/credentials",
      "200 /api/auth/callback/credentials",
      "401 /api/v1/workspaces/desk",
      "200 /api/v1/invitations/accept",
      "204 /api/v1/reset",
      "404 /api/v1/reset",
    ]),
  );
  expect(new Set(requests.map(({ requestId }) => requestId)).size).toBe(requests.length);
}, 240_000);
