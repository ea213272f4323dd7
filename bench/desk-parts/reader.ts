/** Somebody at the desk in a real Chromium, and how long they have to wait. */
import type { Page } from "@playwright/test";

/**
 * Notes in every page when its text, its marks and its desk are there, and from then on how long the browser's main
 * thread was taken and how long each press and key waited for its picture. In milliseconds.
 */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { text: 0, marks: 0, open: 0, longest: 0, slowest: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.slowest = Math.max(seen.slowest, duration);
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
    const look = (): void => {
      const now = performance.now();
      if (!seen.text && document.querySelector("[data-canonical] [data-start]")) seen.text = now;
      const isThere = document.querySelector("[data-bar]") && document.querySelector("[data-margin] :is(button, p)");
      if (isThere) seen.open = now;
      else requestAnimationFrame(look);
    };
    look();
    // As soon as marks are given to the browser they are in its next picture, like the text when it is seen here.
    const { highlights } = CSS;
    const set = highlights.set.bind(highlights);
    highlights.set = (name, highlight) => {
      if (!seen.marks && highlight.size > 0) seen.marks = performance.now();
      return set(name, highlight);
    };
  });
}

export type Waits = {
  readonly text: number;
  readonly marks: number;
  readonly open: number;
  readonly longest: number;
  readonly slowest: number;
};

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

export type Opening = {
  readonly answer: number;
  readonly text: number;
  readonly marks: number;
  readonly desk: number;
  readonly longest: number;
};

/**
 * Opens a desk. @returns the milliseconds from the request until the answer begins, from then until the text is there,
 * from the text until its marks are, and from the request until all of the desk is
 */
export async function open(page: Page, address: string): Promise<Opening> {
  await page.goto(address);
  await page.waitForFunction(() => (globalThis as unknown as { seen: Waits }).seen.open > 0);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const answer = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation");
    return entry instanceof PerformanceNavigationTiming ? entry.responseStart : 0;
  });
  const { text, marks, open: desk, longest } = await waitsOf(page);
  return { answer, text: text - answer, marks: Math.max(0, marks - text), desk, longest };
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

const comment = (page: Page) => page.getByRole("textbox", { name: "Comment" });

/** Begins a note on the words selected. */
export async function beginNote(page: Page): Promise<void> {
  await page.keyboard.press("c");
  await comment(page).waitFor();
}

/** Writes a comment of some length. */
export const writeComment = (page: Page): Promise<void> =>
  comment(page).pressSequentially("The figure is in the annual report, on page four, and it is another one.");

/** Throws away the note that is being written. */
export const discardNote = (page: Page): Promise<void> => page.getByRole("button", { name: "Discard" }).click();

/** How many of the notes on one crowded word can be reached from one of them, by its steps. */
export async function reachable(page: Page): Promise<number> {
  const seen = new Set<string>();
  const next = page.getByRole("button", { name: "The next note, on overlapping words" });
  for (;;) {
    const id = await page.getByRole("article").getAttribute("data-note");
    if (id === null || seen.has(id)) return seen.size;
    seen.add(id);
    await next.press("Enter");
    await page.waitForFunction(
      (before) => document.querySelector("article[data-note]")?.getAttribute("data-note") !== before,
      id,
    );
  }
}

/**
 * Goes through the text with the wheel, so many pixels at each of sixty turns, and back to its beginning.
 * @returns the pictures per second on the way
 */
export async function scroll(page: Page, pixels: number): Promise<number> {
  await page.mouse.move(400, 400);
  await page.evaluate(() => {
    const counted = { pictures: 0, since: performance.now(), isOver: false };
    Object.assign(globalThis, { counted });
    const count = (): void => {
      counted.pictures += 1;
      if (!counted.isOver) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, pixels);
  return page.evaluate(() => {
    const { counted } = globalThis as unknown as { counted: { pictures: number; since: number; isOver: boolean } };
    counted.isOver = true;
    scrollTo(0, 0);
    return counted.pictures / ((performance.now() - counted.since) / 1_000);
  });
}

/** Opens note after note, as fast as the key repeats. */
export async function walkNotes(page: Page): Promise<void> {
  for (let step = 0; step < 25; step += 1) await page.keyboard.press("j");
  await page.keyboard.press("Escape");
}

/** How many stretches are painted, and under how many names. */
export const painted = (page: Page): Promise<{ stretches: number; names: number }> =>
  page.evaluate(() => ({
    stretches: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    names: CSS.highlights.size,
  }));
