import { makeDocument, openDesk } from "./desk-work.ts";
import { checkPage, expect, test } from "./fixtures.ts";
import { makeDesk, makePerson } from "./people.ts";

test("a long text is gone about in by its headings", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const words = "The harbour was closed for nine days in March. ".repeat(20);
  const chapters = ["The first years", "The works", "What it cost"].map(
    (title) => `# ${title}\n\n${words}\n\n${words}`,
  );
  const text = await makeDocument(page, desk, chapters, "markdown");
  await openDesk(page, desk, text);

  const contents = page.getByRole("button", { name: "Contents" });
  await contents.click();
  const entries = page.getByRole("dialog", { name: "Contents" }).getByRole("button");
  await expect(entries).toHaveText(["The first years", "The works", "What it cost"]);
  await checkPage(page);
  await entries.filter({ hasText: "The works" }).click();
  await expect(page.getByRole("heading", { name: "The works" })).toBeInViewport();
  await expect(page.getByRole("heading", { name: "The first years" })).not.toBeInViewport();

  // With the keyboard alone; reading goes on there.
  await contents.focus();
  await page.keyboard.press("Enter");
  await expect(entries.filter({ hasText: "The works" })).toBeFocused();
  await expect(entries.filter({ hasText: "The works" })).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  // The window may still be on its way there.
  await page.keyboard.press("p");
  await expect(page.getByRole("heading", { name: "What it cost" })).toBeInViewport();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain("What it cost");
});
