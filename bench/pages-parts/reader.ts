/** Somebody who reads a PDF in a real Chromium, and how long they look at white paper. */
import type { Page } from "@playwright/test";

/** What is noted in the page, in milliseconds from the request. */
export type Seen = {
  /** Ink of the first page, whatever painted it. */
  readonly picture: number;
  /** Painted in the browser, as sharp as its screen. */
  readonly sharp: number;
  readonly words: number;
};

/** How scrolling was: pictures of the browser in a second, the longest time between two, the share that showed white paper. */
export type Scrolled = { readonly pictures: number; readonly gap: number; readonly white: number };

/** Notes when the first page is there: ink on its picture, words over it. */
export async function watchPages(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { picture: 0, sharp: 0, words: 0 };
    const sample = new OffscreenCanvas(64, 64).getContext("2d", { willReadFrequently: true });
    const hasInk = (picture: HTMLCanvasElement | HTMLImageElement): boolean => {
      if (!sample || (picture instanceof HTMLImageElement && !picture.complete)) return false;
      sample.drawImage(picture, 0, 0, 64, 64);
      const { data } = sample.getImageData(0, 0, 64, 64);
      for (let at = 0; at < data.length; at += 4) if ((data[at + 3] ?? 0) > 200 && (data[at] ?? 255) < 235) return true;
      return false;
    };
    const look = (): void => {
      const picture = document.querySelector<HTMLCanvasElement | HTMLImageElement>(
        "[data-first-sheet] img, [data-page='1'] :is(canvas, img):not([data-pictures])",
      );
      if (!seen.picture && picture && hasInk(picture)) seen.picture = performance.now();
      if (!seen.sharp && document.querySelector("[data-page='1'] canvas")) seen.sharp = performance.now();
      if (!seen.words && document.querySelector("[data-page='1'] [data-start]")) seen.words = performance.now();
      if (!seen.picture || !seen.sharp || !seen.words) requestAnimationFrame(look);
    };
    look();
    Object.assign(globalThis, { seen });
  });
}

/** Opens a document. @returns when its first page was there */
export async function open(page: Page, address: string): Promise<Seen> {
  await page.goto(address);
  const seen = await page.waitForFunction(() => {
    const { seen } = globalThis as unknown as { seen: Seen };
    return Object.values(seen).every((at) => at > 0) ? { ...seen } : null;
  });
  // It is there: that was waited for.
  return (await seen.jsonValue()) as Seen;
}

/** Waits until every page in the window has its picture. @returns how long that took, in milliseconds */
export const untilPainted = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const began = performance.now();
    const isWhite = (): boolean =>
      [...document.querySelectorAll("[data-page]")].some((sheet) => {
        const { top, bottom } = sheet.getBoundingClientRect();
        return bottom > 120 && top < innerHeight && !sheet.querySelector("canvas, img");
      });
    await new Promise(requestAnimationFrame);
    while (isWhite() || !document.querySelector("[data-page]")) await new Promise(requestAnimationFrame);
    return performance.now() - began;
  });

/** Goes on with the wheel, so many pixels at each of sixty turns. */
export async function scroll(page: Page, pixels: number): Promise<Scrolled> {
  await page.mouse.move(400, 500);
  await page.evaluate(() => {
    const counted = { pictures: 0, white: 0, gap: 0, since: performance.now(), last: performance.now(), isOver: false };
    Object.assign(globalThis, { counted });
    const count = (): void => {
      const now = performance.now();
      counted.gap = Math.max(counted.gap, now - counted.last);
      counted.last = now;
      counted.pictures += 1;
      const sheets = [...document.querySelectorAll("[data-page]")];
      const isWhite = sheets.some((sheet) => {
        const { top, bottom } = sheet.getBoundingClientRect();
        return bottom > 140 && top < innerHeight - 20 && !sheet.querySelector("canvas, img");
      });
      if (isWhite || sheets.length === 0) counted.white += 1;
      if (!counted.isOver) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, pixels);
  return page.evaluate(() => {
    type Counted = { pictures: number; white: number; gap: number; since: number; isOver: boolean };
    const { counted } = globalThis as unknown as { counted: Counted };
    counted.isOver = true;
    const seconds = (performance.now() - counted.since) / 1_000;
    return { pictures: counted.pictures / seconds, gap: counted.gap, white: counted.white / counted.pictures };
  });
}

/** Goes to a page by its number. @returns how long it stays white, in milliseconds */
export async function jumpTo(page: Page, number: number): Promise<number> {
  const field = page.getByRole("textbox", { name: "Page" });
  await field.fill(String(number));
  await field.press("Enter");
  return untilPainted(page);
}
