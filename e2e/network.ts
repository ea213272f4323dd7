/** A network as it can be: slow, and now and then away. What a story holds back comes when the story says so. */
import type { Page, Request } from "@playwright/test";

type Asked = (request: Request) => boolean;

/** Of which method a request is; of any, where that does not matter. */
const isOf =
  (method: string | undefined): Asked =>
  (request) =>
    method === undefined || request.method() === method;

export type Held = {
  /** Resolves when the page has asked for it. */
  readonly asked: Promise<void>;
  /** Lets it come, and whatever of its kind is asked for later. */
  readonly letCome: () => void;
};

/** Holds requests to an address back until they are let come. */
export async function holdBack(page: Page, address: string | RegExp, method?: string): Promise<Held> {
  const asked = Promise.withResolvers<void>();
  const coming = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    if (!isOf(method)(route.request())) return route.fallback();
    asked.resolve();
    await coming.promise;
    await route.continue().catch(() => undefined); // the page may have given it up
  });
  return { asked: asked.promise, letCome: coming.resolve };
}

/** The next request to an address does not arrive. @returns resolves when it was asked for */
export async function failOnce(
  page: Page,
  address: string | RegExp,
  method?: string,
): Promise<{ asked: Promise<void> }> {
  const asked = Promise.withResolvers<void>();
  let isDone = false;
  await page.route(address, async (route) => {
    if (isDone || !isOf(method)(route.request())) return route.fallback();
    isDone = true;
    await route.abort("internetdisconnected");
    asked.resolve();
  });
  return { asked: asked.promise };
}
