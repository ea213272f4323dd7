/**
 * Around all stories: the product, started as people start it, on a free port and with data of its own. Stories
 * find the address as their base URL, the setup link in TOUCHSTONE_E2E_SETUP_LINK, and the way to the database in
 * TOUCHSTONE_E2E_DATABASE. The link can be used only once, and only while nobody has an account: it belongs to
 * accounts.spec.ts, which is told before the others (see playwright.config.ts).
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#lib/launcher/port.ts";
import { clusterOf, urlOf } from "#lib/launcher/postgres/cluster.ts";
import { inProject } from "#lib/launcher/project.ts";
import { secretsOf } from "#lib/launcher/secrets.ts";
import { launch } from "#lib/testing/launched.ts";
import { CLIENT, startOidcProvider } from "#lib/testing/oidc-provider.ts";

export default async function startServer(): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), "touchstone-e2e-"));
  const port = String(await freePort());
  const provider = await startOidcProvider();
  const server = await launch({
    PORT: port,
    TOUCHSTONE_DATA: dataFolder,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: "Elmscar College",
  });
  const stop = async () => {
    await server.stop();
    await provider[Symbol.asyncDispose]();
    await rm(dataFolder, { recursive: true, force: true });
    await mkdir(inProject("e2e", "output"), { recursive: true });
    await writeFile(inProject("e2e", "output", "server.log"), server.output());
  };
  await server.ready().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const address = `http://localhost:${port}`;
  process.env["TOUCHSTONE_E2E_ADDRESS"] = address;
  process.env["TOUCHSTONE_E2E_DATABASE"] = urlOf(await clusterOf(dataFolder, secretsOf(dataFolder).database));
  process.env["TOUCHSTONE_E2E_SETUP_LINK"] = new RegExp(`${address}/setup/\\S+`).exec(server.output())?.[0] ?? "";
  return stop;
}
