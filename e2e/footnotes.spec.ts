import { makeDocument } from "./desk-work.ts";
import { checkPage, expect, test, visit } from "./fixtures.ts";
import { makeDesk, makePerson } from "./people.ts";

test("footnotes are made where one writes, stay in order, and go with what calls for them", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  await visit(page, `/w/${desk.slug}/documents/${text.id}/edit`);
  const editor = page.getByRole("textbox", { name: "The text" });
  const numbers = editor.locator("sup");
  const entries = editor.getByRole("listitem");

  await editor.press("Control+Home");
  await page.keyboard.press("End");
  await page.keyboard.press("Control+Alt+f");
  await page.keyboard.type("The second note.");
  // Back behind its number, and what is written there stands on the line.
  await page.keyboard.press("Control+Alt+f");
  await page.keyboard.type(" So they say.");
  await expect(editor.locator("p").first()).toContainText("1 So they say.");
  await expect(numbers).toHaveText(["1"]);

  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Now: ");
  await expect(editor.locator("p").first()).toContainText(/^Now: /u);
  await page.keyboard.press("Control+Alt+f");
  await page.keyboard.type("The first note.");
  await expect(numbers).toHaveText(["1", "2"]);
  await expect(entries).toHaveText(["The first note.", "The second note."]);
  await page.keyboard.press("Enter");
  await page.keyboard.type("It goes on.");
  await expect(entries).toHaveText(["The first note.It goes on.", "The second note."]);
  await checkPage(page);

  await page.keyboard.press("Control+Alt+f");
  await page.keyboard.press("Backspace");
  await expect(numbers).toHaveText(["1"]);
  await expect(entries).toHaveText(["The second note."]);
  await page.keyboard.press("Control+z");
  await expect(numbers).toHaveText(["1", "2"]);
  await expect(entries).toHaveText(["The first note.It goes on.", "The second note."]);

  // With the keyboard alone one gets out of a note again.
  await entries.last().locator("p").click();
  await page.keyboard.press("Tab");
  await expect(editor).not.toBeFocused();
  await expect(entries).toHaveText(["The first note.It goes on.", "The second note."]);

  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("button", { name: "Save revision" }).click();
  await page.waitForURL((url) => url.pathname.endsWith(text.id));
  // Where one reads, a number leads to its note, and the note back; neither is part of the words that are chosen.
  await page.getByRole("link", { name: "2", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "The second note." })).toBeInViewport();
  await page.getByRole("link", { name: "Back to note 1 in the text" }).click();
  await expect(page.getByRole("link", { name: "1", exact: true })).toBeInViewport();
  await checkPage(page);
});
