/** Whoever is faster than the page: what is done before its scripts have come is done when they are there. */
import { makeDocument, note, notes, openDesk, selectWords } from "./desk-work.ts";
import { alive, expect, test } from "./fixtures.ts";
import { holdBack } from "./network.ts";
import { makeDesk, makePerson } from "./people.ts";

const SCRIPTS = "**/_next/static/chunks/*.js";

test("what is clicked and typed before a page is alive is done once it is", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const stranger = await browserOf();
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  await note(page, desk, text, "nine days", { comment: "Eleven, by the log." });

  await test.step("signing in with Enter", async () => {
    const scripts = await holdBack(stranger, SCRIPTS);
    await stranger.goto(`/sign-in?next=/w/${desk.slug}/documents`, { waitUntil: "commit" });
    await stranger.getByLabel("E-mail address").fill(ines.email);
    await stranger.getByLabel("Password", { exact: true }).fill(ines.password);
    await stranger.keyboard.press("Enter");
    scripts.letCome();
    await expect(stranger.getByRole("link", { name: "Harbour works" })).toBeVisible();
  });

  await test.step("opening a dialog, impatiently", async () => {
    const scripts = await holdBack(page, SCRIPTS);
    await page.goto(`/w/${desk.slug}/sources`, { waitUntil: "commit" });
    await page.getByRole("button", { name: "New source" }).dblclick();
    scripts.letCome();
    await expect(page.getByRole("dialog", { name: "New source" })).toBeVisible();
  });

  await test.step("looking for something", async () => {
    const scripts = await holdBack(page, SCRIPTS);
    await page.goto(`/w/${desk.slug}/documents`, { waitUntil: "commit" });
    await page.getByRole("searchbox", { name: "Search" }).fill("lighthouse");
    scripts.letCome();
    await expect(page.getByText("No document fits")).toBeVisible();
    await expect(page.getByRole("searchbox", { name: "Search" })).toHaveValue("lighthouse");
  });

  await test.step("pasting a text", async () => {
    const scripts = await holdBack(page, SCRIPTS);
    await page.goto(`/w/${desk.slug}/documents/new`, { waitUntil: "commit" });
    const field = page.getByRole("textbox", { name: "Text" });
    await field.fill("The harbour was closed for nine days.");
    scripts.letCome();
    await expect(page.getByRole("button", { name: "Add document" })).toBeEnabled();
    await expect(field).toHaveValue("The harbour was closed for nine days.");
    await field.fill("");
  });

  await test.step("opening the first note by its key", async () => {
    const scripts = await holdBack(page, SCRIPTS);
    await page.goto(`/w/${desk.slug}/documents/${text.id}`, { waitUntil: "commit" });
    await expect(page.getByText("Two thirds of the ferries")).toBeVisible();
    await page.keyboard.press("j");
    scripts.letCome();
    await expect(page.getByRole("article").getByText("Eleven, by the log.")).toBeVisible();
  });

  await test.step("and nothing of it comes back on the next page", async () => {
    await page.getByRole("link", { name: "All documents" }).click();
    await alive(page);
    await page.keyboard.press("j");
    await page.getByRole("link", { name: "Harbour works" }).click();
    await expect(notes(page)).toHaveCount(1);
    await expect(page.getByRole("article")).toBeHidden();
  });
});

test("a comment is typed while its editor is on its way, and where that never comes", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  await openDesk(page, desk, text);
  const editor = await holdBack(page, SCRIPTS);
  await selectWords(page, "nine days");
  await page.keyboard.press("c");
  await page.keyboard.type("Just check 12 ");
  editor.letCome();
  await expect(page.getByRole("button", { name: "Bold" })).toBeVisible();
  await page.keyboard.type("invoices.");
  await expect(page.getByRole("textbox", { name: "Comment" })).toHaveText("Just check 12 invoices.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article").getByText("Just check 12 invoices.")).toBeVisible();

  await openDesk(page, desk, text);
  await page.route(SCRIPTS, (route) => route.abort("internetdisconnected"));
  await selectWords(page, "Nobody has seen the invoice");
  await page.keyboard.press("c");
  await page.keyboard.type("Ask the *treasurer*.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article").getByText("treasurer").and(page.locator("em"))).toBeVisible();
});
