/**
 * What every story stands on. Import `test` and `expect` from here:
 *
 *     test("…", async ({ browserOf }) => {
 *       const ines = await makePerson("Ines");                       // people.ts
 *       const desk = await makeDesk([[ines, "editor"]]);
 *       const page = await browserOf(ines);                         // a browser of her own, signed in
 *       await visit(page, `/w/${desk.slug}/documents`);
 *       await checkPage(page);                                       // axe
 *     });
 *
 * A story fails when any of its pages writes an error to the console. What the browser itself writes there about an
 * answer below 500, or about the network that a story has switched off, does not count: a page that was refused
 * something says so in its own words.
 */
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import type { Person } from "./people.ts";

type Fixtures = {
  /** A browser of its own: of somebody who is signed in, or, without a person, of a stranger. */
  readonly browserOf: (person?: Person) => Promise<Page>;
  /** What the consoles complained of so far. */
  readonly complaints: string[];
};

const isRefusal = (text: string): boolean =>
  /^Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)/u.test(text);

function listen(context: BrowserContext, complaints: string[]): void {
  context.on("console", (message) => {
    if (message.type() === "error" && !isRefusal(message.text()))
      complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`${error.page()?.url()}: ${error.error().message}`));
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, give) => {
      const complaints: string[] = [];
      listen(context, complaints);
      await give(complaints);
      expect(complaints, "errors in a console").toEqual([]);
    },
    { auto: true },
  ],
  browserOf: async ({ browser, complaints }, give) => {
    const contexts: BrowserContext[] = [];
    await give(async (person) => {
      const context = await browser.newContext();
      contexts.push(context);
      listen(context, complaints);
      const page = await context.newPage();
      if (person) await signIn(page, person);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

/**
 * Goes to a page and waits until it is alive. A page is there before its scripts are: what is clicked until then is
 * done later (early-deeds.spec.ts tells of that), and on a busy machine a story is quick enough to go on before.
 */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await alive(page);
}

/** Resolves when React has taken over everything on the page that can be used; for a page one came to by a link. */
export async function alive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const usable = [...document.querySelectorAll("button, input, select, textarea, form")];
    return usable.every((element) => Object.keys(element).some((key) => key.startsWith("__reactProps$")));
  });
}

/** Resolves when no colour is on its way to another: half-way between light and dark, nothing has contrast. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
}

/** No violation of accessibility on the page as it is, in light and in dark. */
export async function checkPage(page: Page): Promise<void> {
  // A page that one has just come to has its title a moment later.
  await expect(page).toHaveTitle(/./u);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** Signs the page's browser in without its form: the same requests, and no page to wait for. */
export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  const { request } = page.context();
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const headers = { "sec-fetch-site": "same-origin" };
  const form = { csrfToken, email, password, json: "true" };
  const response = await request.post("/api/auth/callback/credentials", { headers, form });
  expect(response.ok(), "signing in").toBe(true);
}
