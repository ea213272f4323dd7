/** The pages of a PDF as one lives with them: there at once, read before all are read, their regions drawn and drawn anew. */
import type { Locator, Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { column, paper } from "#lib/pages/testing/paper.ts";
import { openDesk, selected, toolbar } from "./desk-work.ts";
import { checkPage, expect, test, visit } from "./fixtures.ts";
import { makePaper, openPaper, paperWithComment, sendPaper } from "./paper.ts";
import { makeDesk, makePerson } from "./people.ts";

/** So long that reading it takes a while on any machine. */
const LONG = 1_600;

/** A book whose pages are full but for the first ones; a word of the third is on no other. */
function longBook(mark: string): Uint8Array {
  const line = (page: number, at: number): string =>
    `On day ${page} the keeper counted ${at * 7 + page} barges and wrote them down as they came.`;
  return paper({
    info: `<</Subject(${mark})>>`,
    pages: Array.from({ length: LONG }, (_, page) => ({
      words: column(
        20,
        560,
        Array.from({ length: page < 12 ? 6 : 44 }, (__, at) =>
          page === 2 && at === 3 ? "Only here is the lighthouse." : line(page, at),
        ),
        8,
      ),
    })),
  });
}

test("the first pages of a long file are read, selected and searched while the others are read", async ({
  browserOf,
}) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  // Some machines have read all of it before the story is told: the end of the reading is held back.
  await page.route("**/reading", async (route) => {
    if (route.request().method() === "DELETE") return route.continue();
    const answer = await route.fetch();
    // A server that is too busy just now says so instead.
    const { state } = z.object({ state: z.string().optional() }).parse(await answer.json());
    if (state !== "done") await route.fulfill({ response: answer });
  });
  await visit(page, `/w/${desk.slug}/documents/new`);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "barges.pdf", mimeType: "application/pdf", buffer: Buffer.from(longBook(uuidv7())) });
  const first = page.getByRole("region", { name: "The first pages" });
  // It is said only as long as the file is being read.
  await expect(first.getByText("You can read, select and search the first pages already.")).toBeVisible({
    timeout: 90_000,
  });
  const words = first.getByRole("group", { name: "Page 3" }).getByText("lighthouse.");
  await words.scrollIntoViewIfNeeded();
  await words.dblclick();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toMatch(/^lighthouse\.?$/u);
  // The browser's own search.
  const find = (wanted: string) =>
    page.evaluate((said) => (window as unknown as { find: (text: string) => boolean }).find(said), wanted);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  expect(await find("the lighthouse")).toBe(true);
  await checkPage(page);
  await page.getByRole("button", { name: "Cancel barges.pdf" }).click();
  await expect(first).toBeHidden();
});

test("the first page is seen before the page around it is alive", async ({ browserOf, browser, baseURL }) => {
  const mei = await makePerson("Mei Castell");
  const desk = await makeDesk([[mei, "editor"]]);
  const page = await browserOf(mei);
  const original = await sendPaper(page, desk, paperWithComment(uuidv7()));
  const { id } = await makePaper(page, desk, original);
  const picture = `/api/v1/workspaces/${desk.slug}/originals/${original}/first-page.png`;
  await expect.poll(async () => (await page.request.get(picture)).status()).toBe(200);

  const still = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const asItComes = await still.newPage();
  const arrived = asItComes.waitForResponse((response) => response.url().endsWith("/first-page.png"));
  await asItComes.goto(`/w/${desk.slug}/documents/${id}`);
  expect((await arrived).status()).toBe(200);
  const before = await asItComes.locator("img[src$='first-page.png']").boundingBox();
  await still.close();

  await openDesk(page, desk, { id, revision: 1 });
  await expect(page.locator("[data-page='1'] canvas").first()).toBeAttached();
  const after = await page.locator("[data-page='1']").boundingBox();
  // The viewer's page lies where its picture lay.
  expect(before?.width).toBeGreaterThan(200);
  for (const side of ["x", "y", "width", "height"] as const)
    expect(Math.abs((after?.[side] ?? 0) - (before?.[side] ?? 0)), side).toBeLessThan(2);
});

const frame = (page: Page): Locator => page.locator("[data-frame]");

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It is not to be seen.");
  return box;
}

async function dragFrom(page: Page, x: number, y: number, dx: number, dy: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 3 });
  await page.mouse.move(x + dx, y + dy, { steps: 3 });
  await page.mouse.up();
}

test("a region is drawn, pulled into shape, given up and drawn again with the keyboard", async ({ browserOf }) => {
  const ana = await makePerson("Ana Ruiz");
  const desk = await makeDesk([[ana, "editor"]]);
  const page = await browserOf(ana);
  const { id } = await makePaper(page, desk, await sendPaper(page, desk, paperWithComment(uuidv7())));
  await openDesk(page, desk, { id, revision: 1 });
  await expect(page.locator("[data-page='1'] [data-start]").first()).toBeAttached();
  const sheet = await boxOf(page.locator("[data-page='1']"));

  await test.step("drawn with the mouse, it asks what is to be said of the region", async () => {
    await page.getByRole("button", { name: "Mark a region" }).click();
    await dragFrom(page, sheet.x + 60, sheet.y + 40, 160, 90);
    await expect(page.getByRole("toolbar", { name: "Annotate the region" })).toBeVisible();
    await checkPage(page);
  });

  await test.step("its corner and its side are pulled, and it is moved", async () => {
    const drawn = await boxOf(frame(page));
    await dragFrom(page, drawn.x + drawn.width, drawn.y + drawn.height, 40, 30);
    await expect(toolbar(page)).toBeVisible();
    const larger = await boxOf(frame(page));
    expect(Math.abs(larger.width - drawn.width - 40)).toBeLessThan(4);
    expect(Math.abs(larger.height - drawn.height - 30)).toBeLessThan(4);
    await dragFrom(page, larger.x, larger.y + larger.height / 2, 20, 50);
    const narrower = await boxOf(frame(page));
    expect(Math.abs(larger.width - narrower.width - 20)).toBeLessThan(4);
    expect(Math.abs(larger.height - narrower.height)).toBeLessThan(2);
    await dragFrom(page, narrower.x + 50, narrower.y + 50, 30, 10);
    const moved = await boxOf(frame(page));
    expect(Math.abs(moved.x - narrower.x - 30)).toBeLessThan(4);
    expect(Math.abs(moved.width - narrower.width)).toBeLessThan(2);
  });

  await test.step("with the keyboard it is taken in hand again", async () => {
    const before = await boxOf(frame(page));
    await page.locator("[data-canonical]").focus();
    await page.keyboard.press("r");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Enter");
    await expect(toolbar(page).getByRole("button", { name: "Supported" })).toBeFocused();
    const after = await boxOf(frame(page));
    expect(Math.abs(after.x - before.x)).toBeLessThan(2);
    expect(after.width).toBeGreaterThan(before.width + 5);
  });

  await test.step("whoever goes on to the words has done with it", async () => {
    const line = await boxOf(page.locator("[data-page='1'] [data-start]").first());
    await dragFrom(page, line.x + 4, line.y + line.height / 2, line.width * 0.6, 0);
    await expect(frame(page)).toBeHidden();
    await expect(page.getByRole("toolbar", { name: "Annotate the selected words" })).toBeVisible();
  });

  await test.step("a frame drawn with the keyboard begins in the window, and becomes a note", async () => {
    await page.keyboard.press("Escape");
    await page.locator("[data-canonical]").focus();
    await page.keyboard.press("r");
    await expect(frame(page)).toBeInViewport({ ratio: 0.9 });
    await page.keyboard.press("Enter");
    await page.keyboard.press("c");
    const form = page.getByRole("form", { name: "New note" });
    await form.getByRole("textbox", { name: "Comment" }).fill("The pilots’ table.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("button", { name: "Region marked by Ana Ruiz: Comment" })).toBeVisible();
  });
});

test("what is asked of the words before they have come is done when they are there", async ({ browserOf }) => {
  const mei = await makePerson("Mei Castell");
  const desk = await makeDesk([[mei, "editor"]]);
  const page = await browserOf(mei);
  const paper = await makePaper(page, desk, await sendPaper(page, desk, paperWithComment(uuidv7())));
  /** Opens the paper with its text held back. @returns lets it come */
  const openWithoutText = async (): Promise<() => void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.unroute("**/revisions/1");
    await page.route("**/revisions/1", async (route) => {
      await promise;
      await route.continue();
    });
    await openPaper(page, desk, paper);
    return resolve;
  };

  await test.step("choosing", async () => {
    const letCome = await openWithoutText();
    await page.keyboard.press("p");
    letCome();
    await expect.poll(() => selected(page)).toContain("The harbour was closed");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => selected(page)).toBe("harbour");
  });

  await test.step("finding", async () => {
    const letCome = await openWithoutText();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("of the");
    const finding = page.getByRole("search");
    await expect(finding.getByText("Looking…")).toBeVisible();
    letCome();
    await expect(finding.getByText("1 of 2")).toBeVisible();
  });

  await test.step("saying something of a word", async () => {
    const letCome = await openWithoutText();
    await page.locator("[data-page='1']").getByText("harbour").first().dblclick();
    await page.keyboard.press("2");
    letCome();
    const form = page.getByRole("form", { name: "New note" });
    await expect(form.getByRole("radio", { name: "Contested" })).toBeChecked();
    await form.getByRole("button", { name: "Discard" }).click();
  });

  await test.step("marking a region", async () => {
    const letCome = await openWithoutText();
    await page.locator("[data-canonical]").focus();
    await page.keyboard.press("r");
    await page.keyboard.press("Enter");
    letCome();
    await expect(toolbar(page).getByRole("button", { name: "Supported" })).toBeFocused();
    await page.keyboard.press("c");
    await page.getByRole("form", { name: "New note" }).getByRole("textbox", { name: "Comment" }).fill("A corner.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("button", { name: "Region marked by Mei Castell: Comment" })).toBeVisible();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  });
});
