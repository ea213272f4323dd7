import type { Page } from "@playwright/test";
import { makeDocument, note, openDesk } from "./desk-work.ts";
import { expect, test } from "./fixtures.ts";
import { makeDesk, makePerson } from "./people.ts";

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven"];
const paragraphs = Array.from(
  { length: 300 },
  (_, index) =>
    `Paragraph ${index}. ${NUMBERS.slice(0, 1 + (index % 7))
      .map((number) => `On day ${number} the harbour was closed and the ferries were late.`)
      .join(" ")}`,
);

/** The block under the bars, and how high it stands. */
const first = (page: Page): Promise<readonly [string, number]> =>
  page.evaluate(() => {
    const blocks = [...document.querySelectorAll<HTMLElement>("[data-canonical] [data-start]")];
    const block = blocks.find((candidate) => candidate.getBoundingClientRect().bottom > 150);
    return [block?.textContent.slice(0, 14) ?? "", Math.round(block?.getBoundingClientRect().top ?? 0)] as const;
  });

/** Whether one is where one was: browsers keep a place in whole pixels, and texts have halves of them. */
const isAt = async (page: Page, [block, top]: readonly [string, number]): Promise<boolean> => {
  const [presentBlock, presentTop] = await first(page);
  return presentBlock === block && Math.abs(presentTop - top) <= 1;
};

/** How many blocks are only as tall as guessed. */
const aside = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll("[data-canonical] [data-start]")].filter(
        (block) => getComputedStyle(block).contentVisibility === "auto",
      ).length,
  );

test("a long text is laid out in pieces, and whoever comes back finds the place again", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk, paragraphs);
  await page.route("**/_next/static/**/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto(`/w/${desk.slug}/documents/${text.id}`);
  await expect.poll(() => aside(page)).toBeGreaterThan(200);
  await page.unroute("**/_next/static/**/*.js");

  await openDesk(page, desk, text);
  await expect.poll(() => aside(page)).toBe(0);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  const place = await first(page);
  expect(place[0]).toMatch(/^Paragraph 1/u);
  await page.reload();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect.poll(() => isAt(page, place)).toBe(true);
  await page.goto(`/w/${desk.slug}/claims`);
  await page.goBack();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect.poll(() => isAt(page, place)).toBe(true);
});

test("whoever is faster than the page that moves means what will be in sight, and stays where they have gone", async ({
  browserOf,
}) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk, paragraphs);
  await openDesk(page, desk, text);
  await page.keyboard.press("p");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Supported" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  const contested = page.getByRole("button", { name: "Contested" });
  await expect(contested).toBeFocused();
  const from = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 30);
  await page.waitForFunction((before) => scrollY > before, from);
  // What follows the scrolling has been drawn by then.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await expect(contested).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("form").getByRole("radio", { name: "Contested" })).toBeChecked();
});

test("a note far down a long text is in sight at once when its address is opened", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk, paragraphs);
  const far = await note(page, desk, text, "Paragraph 251. On day one the harbour", { comment: "Which harbour?" });
  await openDesk(page, desk, text, `?note=${far}`);
  const top = () =>
    page
      .getByText("Paragraph 251.")
      .first()
      .evaluate((block) => Math.round(block.getBoundingClientRect().top));
  await expect.poll(top).toBeGreaterThan(100);
  expect(await top()).toBeLessThan(600);
  await expect(page.getByRole("article").getByText("Which harbour?")).toBeInViewport();
});
