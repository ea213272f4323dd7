import type { Page } from "@playwright/test";
import { makeDocument, note, revise, TEXT } from "./desk-work.ts";
import { checkPage, expect, test, visit } from "./fixtures.ts";
import { makeDesk, makePerson, type Desk } from "./people.ts";

type Text = Awaited<ReturnType<typeof makeDocument>>;

const editor = (page: Page) => page.getByRole("textbox", { name: "The text" });
const passages = (page: Page) => editor(page).locator("[data-passage]");
const kept = (page: Page) => page.getByText("Draft kept", { exact: true });

async function openEditor(page: Page, desk: Desk, { id }: Text): Promise<void> {
  await visit(page, `/w/${desk.slug}/documents/${id}/edit`);
  await expect(editor(page)).toBeVisible();
}

/** Puts other words in the place of some, as one does it by hand. */
async function change(page: Page, words: string, other: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("Control+f");
  const find = page.getByRole("search", { name: "Find and replace" });
  await find.getByRole("textbox", { name: "Find" }).fill(words);
  await expect(find.getByRole("status")).toHaveText("1 of 1");
  await find.getByRole("textbox", { name: "Replace with" }).fill(other);
  await find.getByRole("button", { name: "Replace", exact: true }).click();
  await find.getByRole("button", { name: "Close find and replace" }).click();
}

async function save(page: Page, line: string): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("textbox", { name: "What changed" }).fill(line);
  await page.getByRole("button", { name: "Save revision" }).click();
}

test("a draft is kept, its passages follow, and it becomes a revision with a history", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  for (const words of ["closed for nine days", "Nobody has seen the invoice", "Every third ship"])
    await note(page, desk, text, words, { comment: "Ask." });
  await openEditor(page, desk, text);
  await expect(passages(page)).toHaveText(["closed for nine days", "Nobody has seen the invoice", "Every third ship"]);

  await change(page, "nine days", "eleven days");
  await change(page, "Nobody has seen the invoice.", "It is said to be lost.");
  await expect(passages(page)).toHaveText(["closed for eleven days", "Every third ship"]);
  await expect(page.getByText("1 gone")).toBeVisible();
  await expect(kept(page)).toBeVisible();
  await checkPage(page);

  // What is typed last is on the device when the page goes.
  await editor(page).press("Control+End");
  await page.keyboard.type(" Then it rained.");
  await page.reload();
  await expect(editor(page)).toContainText("Then it rained.");
  await expect(passages(page)).toHaveText(["closed for eleven days", "Every third ship"]);

  await save(page, "What the author says now");
  await expect(page.getByText(/^Revision 2 is saved\. Of 3 notes: .*1 edited.*1 removed\.$/u)).toBeVisible();
  await page.getByRole("link", { name: "Revision 2" }).click();
  const second = page.getByRole("listitem", { name: "Revision 2" });
  await expect(second).toContainText("What the author says now");
  await expect(second).toContainText(/3 notes carried:\s*1 exact\s*1 edited\s*1 removed/u);
  await checkPage(page);
});

test("any revision stays, can be compared, and can be the present one again", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  for (const words of ["closed for nine days", "Nobody has seen the invoice"])
    await note(page, desk, text, words, { comment: "Ask." });
  const [first = "", second = "", third = ""] = TEXT;
  const invoice = second.replace("Nobody has seen the invoice.", "It is said to be lost.");
  await revise(page, desk, text, [first.replace("nine", "eleven"), invoice, third]);

  await visit(page, `/w/${desk.slug}/documents/${text.id}/history`);
  await page.getByRole("link", { name: /^Compare.*with the one before$/u }).click();
  await expect(page.getByRole("heading", { name: "Revision 1 beside revision 2" })).toBeVisible();
  await expect(page.locator("del").first()).toHaveText(/nine/u);
  await expect(page.locator("ins").first()).toHaveText(/eleven/u);
  await checkPage(page);

  await visit(page, `/w/${desk.slug}/documents/${text.id}/revisions/1`);
  await expect(page.getByText(/It is shown with its notes as they stood in it/u)).toBeVisible();
  await expect(page.getByRole("region", { name: "2 notes" }).getByRole("listitem")).toHaveCount(2);
  await checkPage(page);
  await page.getByRole("button", { name: "Make this the present one again" }).click();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByText("Revision 3 is saved. Of 2 notes: 2 exact.")).toBeVisible();
});

test("two people learn of each other, and who saves second brings both texts together", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const mei = await makePerson("Mei Castell");
  const desk = await makeDesk([
    [ines, "editor"],
    [mei, "editor"],
  ]);
  const hers = await browserOf(ines);
  const text = await makeDocument(hers, desk);
  await openEditor(hers, desk, text);
  const other = await browserOf(mei);
  await openEditor(other, desk, text);
  await change(hers, "nine days", "eleven days");
  await expect(kept(hers)).toBeVisible();
  await expect(other.getByText(/^Ines Varga is writing at this text too/u)).toBeVisible();

  await change(other, "nine days", "ten days");
  await change(other, "a guess", "a lie");
  await expect(kept(other)).toBeVisible();
  await expect(hers.getByText(/^Mei Castell is writing at this text too/u)).toBeVisible();
  await save(other, "Ten");
  await expect(other.getByText("Revision 2 is saved.")).toBeVisible();

  await expect(hers.getByText("Revision 2 has been saved meanwhile")).toBeVisible();
  await save(hers, "Eleven");
  const dialog = hers.getByRole("dialog", { name: "Bring your draft and revision 2 together" });
  await expect(dialog.getByRole("region", { name: "Mei Castell" })).toContainText("ten days");
  await expect(dialog.getByRole("region", { name: "Yours" })).toContainText("eleven days");
  await dialog.getByText("Yours", { exact: true }).last().click();
  await dialog.getByRole("button", { name: "Bring together" }).click();
  await expect(editor(hers)).toContainText("eleven days");
  await expect(editor(hers)).toContainText("a lie");
  await save(hers, "Eleven, and what Mei changed");
  await expect(hers.getByText("Revision 3 is saved.")).toBeVisible();
});

test("another tab's draft is offered and not written over; without a network nothing is lost", async ({
  browserOf,
}) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  await openEditor(page, desk, text);
  const laptop = await browserOf(ines);
  await openEditor(laptop, desk, text);
  await change(laptop, "a guess", "a lie");
  await expect(kept(laptop)).toBeVisible();
  await change(page, "nine days", "eleven days");
  await expect(page.getByText("You have written another draft of this elsewhere")).toBeVisible();
  await page.getByRole("button", { name: "See where they differ" }).click();
  const beside = page.getByRole("dialog", { name: "This draft, and the other one" });
  await expect(beside.locator("del")).toHaveText(["eleven ", "guess"]);
  await expect(beside.locator("ins")).toHaveText(["nine ", "lie"]);
  await checkPage(page);
  await beside.getByRole("button", { name: "Take the other draft" }).click();
  await expect(editor(page)).toContainText("a lie");
  await expect(editor(page)).toContainText("nine days");
  await expect(kept(page)).toBeVisible();

  await page.context().setOffline(true);
  await change(page, "nine days", "twelve days");
  await expect(page.getByText("Kept on this device", { exact: true })).toBeVisible();
  await page.context().setOffline(false);
  await expect(kept(page)).toBeVisible();
  await page.reload();
  await expect(editor(page)).toContainText("twelve days");
});

test("the author's new text becomes a revision; readers see it and cannot change it", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const rosa = await makePerson("Rosa Reader");
  const desk = await makeDesk([
    [ines, "editor"],
    [rosa, "reader"],
  ]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  await note(page, desk, text, "Two thirds of the ferries were late", { comment: "Ask.", visibility: "workspace" });
  await visit(page, `/w/${desk.slug}/documents/${text.id}/revisions/new`);
  const changed = TEXT.map((paragraph) => paragraph.replace("nine days", "eight days"));
  await page.getByRole("textbox", { name: "Text" }).fill(changed.join("\n\n"));
  await page.getByRole("textbox", { name: "What changed" }).fill("The author's mail of Tuesday");
  await checkPage(page);
  await page.getByRole("button", { name: "Save as revision 2" }).click();
  await expect(page.getByText("Revision 2 is saved. The one note: 1 exact.")).toBeVisible();

  const reader = await browserOf(rosa);
  await revise(page, desk, text, TEXT);
  await visit(reader, `/w/${desk.slug}/documents/${text.id}/history`);
  await expect(reader.getByRole("listitem", { name: /^Revision/u })).toHaveCount(3);
  await expect(reader.getByRole("button", { name: "Make this the present one again" })).toHaveCount(0);
  await expect(reader.getByRole("link", { name: "Edit the text" })).toHaveCount(0);
  await visit(reader, `/w/${desk.slug}/documents/${text.id}/edit`);
  await expect(reader.getByRole("heading", { name: "Only owners and editors can change a text" })).toBeVisible();
});
