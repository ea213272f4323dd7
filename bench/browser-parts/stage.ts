/** What is measured in a browser stands on this: a production build on data of its own, an editor's desk, a real Chromium. */
import { chromium, request, type APIRequestContext, type BrowserContext } from "@playwright/test";
import { ensureBrowser } from "#lib/launcher/check/browser.ts";
import type { Desk, Person } from "../../e2e/people.ts";
import startServer from "../../e2e/server.ts";

export type Stage = {
  readonly person: Person;
  readonly desk: Desk;
  /** Requests of that person. */
  readonly requests: APIRequestContext;
  /** A browser of that person's, on a large screen, that has seen nothing yet. */
  readonly newContext: () => Promise<BrowserContext>;
};

/** Sets the stage, does the work on it, and takes it away again. */
export async function onStage(work: (stage: Stage) => Promise<void>): Promise<void> {
  const stop = await startServer();
  const browser = await chromium.launch({
    executablePath: ensureBrowser() ?? chromium.executablePath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run"],
  });
  try {
    // It reads where the database is when it is loaded.
    const { makePerson, makeDesk } = await import("../../e2e/people.ts");
    const baseURL = process.env["TOUCHSTONE_E2E_ADDRESS"] ?? "";
    const person = await makePerson("Ines Varga");
    const desk = await makeDesk([[person, "editor"]]);
    const requests = await signedIn(baseURL, person);
    const storageState = await requests.storageState();
    const viewport = { width: 1_440, height: 900 };
    await work({ person, desk, requests, newContext: () => browser.newContext({ baseURL, storageState, viewport }) });
    await requests.dispose();
  } finally {
    await browser.close();
    await stop();
  }
}

/** Signs somebody in without a browser. */
async function signedIn(baseURL: string, { email, password }: Person): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL, extraHTTPHeaders: { "sec-fetch-site": "same-origin" } });
  const { csrfToken } = (await (await context.get("/api/auth/csrf")).json()) as { csrfToken: string };
  await context.post("/api/auth/callback/credentials", { form: { csrfToken, email, password, json: "true" } });
  return context;
}
