/** Somebody at the desk in a real Chromium, and how long they have to wait. */
import type { Page } from "@playwright/test";

/**
 * Notes in every page when its desk is there, and from then on how long the browser's main thread was taken and how
 * long each press and key waited for its picture. In milliseconds.
 */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { open: 0, longest: 0, slowest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.slowest = Math.max(seen.slowest, duration);
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    const look = (): void => {
      const isThere = document.querySelector("[data-bar]") && document.querySelector("[data-margin] :is(button, p)");
      if (isThere) seen.open = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  });
}

export type Waits = { readonly open: number; readonly longest: number; readonly slowest: number };

export const waitsOf = (page: Page): Promise<Waits> =>
  page.evaluate(() => ({ ...(globalThis as unknown as { seen: Waits }).seen }));

const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign((globalThis as unknown as { seen: Waits }).seen, { longest: 0, slowest: 0 });
  });

/** What waiting there is while somebody does something. */
export async function during(page: Page, work: () => Promise<void>): Promise<Waits> {
  await forget(page);
  await work();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  return waitsOf(page);
}

/** Opens a desk. @returns the milliseconds from the request until its text, its bar and its margin are there */
export async function open(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.waitForFunction(() => (globalThis as unknown as { seen: Waits }).seen.open > 0);
  return (await waitsOf(page)).open;
}

/** Drags over words of ten lines, as somebody who looks for the right ones. */
export async function selectWords(page: Page): Promise<void> {
  const box = await page.locator("[data-canonical] p").nth(3).boundingBox();
  if (!box) throw new Error("There is no fourth paragraph.");
  for (let round = 0; round < 10; round += 1) {
    await page.mouse.move(box.x + 2, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 100 + 30 * round, box.y + 10 + 20 * round, { steps: 12 });
    await page.mouse.up();
  }
}

/** Writes a comment of some length on the words selected, and throws it away. */
export async function writeComment(page: Page): Promise<void> {
  await page.keyboard.press("c");
  const field = page.getByRole("textbox", { name: "Comment" });
  await field.waitFor();
  await field.pressSequentially("The figure is in the annual report, on page four, and it is another one.");
  await page.getByRole("button", { name: "Discard" }).click();
}

/** Goes through the whole text with the wheel, and back to its beginning. */
export async function scroll(page: Page): Promise<void> {
  await page.mouse.move(400, 400);
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, 900);
  await page.evaluate(() => scrollTo(0, 0));
}

/** Opens note after note, as fast as the key repeats. */
export async function walkNotes(page: Page): Promise<void> {
  for (let step = 0; step < 25; step += 1) await page.keyboard.press("j");
  await page.keyboard.press("Escape");
}

/** How many passages are painted, and under how many names. */
export const painted = (page: Page): Promise<{ passages: number; names: number }> =>
  page.evaluate(() => ({
    passages: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    names: CSS.highlights.size,
  }));
