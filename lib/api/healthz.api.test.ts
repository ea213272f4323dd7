/** GET /healthz while the database goes away and comes back, and what people are told meanwhile. */
import { mkdtempDisposable } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { z } from "zod";
import { launch } from "#lib/testing/launched.ts";
import { problemSchema } from "#lib/edge/problem.ts";
import { until } from "#lib/testing/until.ts";

/** A way to a database that can be cut, as a network does it. */
async function cuttable(url: string) {
  const { hostname, port, searchParams } = new URL(url);
  const folder = searchParams.get("host");
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = folder === null ? connect(Number(port), hostname) : connect(join(folder, `.s.PGSQL.${port || "5432"}`));
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy()).on("close", () => (sockets.delete(from), to.destroy()));
    }
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const through = new URL(url);
  // What has been listened on has an address, and one with a port.
  through.port = String((server.address() as AddressInfo).port);
  through.hostname = "127.0.0.1";
  through.searchParams.delete("host");
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: through.href,
    cut,
    mend: () => void (isCut = false),
    [Symbol.asyncDispose]: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const lineSchema = z.object({ at: z.iso.datetime(), level: z.enum(["info", "warn", "error"]), message: z.string() });

test("says 503 with a sentence when the database is gone, and 200 again when it is back, by itself", async () => {
  await using way = await cuttable(inject("databaseUrl"));
  await using folder = await mkdtempDisposable(join(tmpdir(), "touchstone-healthz-"));
  await using server = await launch({ DATABASE_URL: way.url, TOUCHSTONE_DATA: join(folder.path, "data") });
  await server.ready();
  const ask = async (path: string) => {
    const response = await fetch(`${server.address}${path}`);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text };
  };
  expect(await ask("/healthz")).toMatchObject({ status: 200, text: '{"status":"ok"}' });

  way.cut();
  const gone = await until("it is noticed", async () => {
    const answer = await ask("/healthz");
    return answer.status === 503 && answer;
  });
  const told = z.strictObject({ status: z.literal("unavailable"), detail: z.string() }).parse(JSON.parse(gone.text));
  expect(told.detail).toMatch(/^The database .+\.$/u);
  expect(Number(gone.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(gone.headers.get("cache-control")).toBe("no-store");
  // What needs the database says so as well; what does not goes on.
  const person = { authorization: "Bearer tst_nonsense" };
  const refused = await fetch(`${server.address}/api/v1/me`, { headers: person });
  expect(problemSchema.parse(await refused.json())).toMatchObject({ status: 503, code: "unavailable" });
  expect((await ask("/api/v1/openapi.json")).status).toBe(200);

  way.mend();
  await until("it is well again", async () => (await ask("/healthz")).status === 200);
  expect((await fetch(`${server.address}/api/v1/me`, { headers: person })).status).toBe(401);
  const printed = server.output();
  expect(printed).not.toContain("is up again");
  expect(printed).not.toContain(new URL(way.url).password);
  for (const line of printed.split("\n").filter((text) => text.startsWith("{"))) lineSchema.parse(JSON.parse(line));
}, 240_000);
