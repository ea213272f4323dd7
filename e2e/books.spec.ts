import { epub } from "#lib/epub/testing/epub.ts";
import { checkPage, expect, test, visit } from "./fixtures.ts";
import { makeDesk, makePerson } from "./people.ts";

const book = epub({
  metadata:
    "<dc:title>The Ferries of Elmscar</dc:title><dc:creator>Ottoline Varga</dc:creator><dc:language>en-GB</dc:language><dc:date>1907</dc:date>",
  nav: '<ol><li><a href="boats.xhtml">Boats</a></li><li><a href="harbours.xhtml">Harbours</a></li><li><a href="notes.xhtml">Notes</a></li></ol>',
  files: [
    { name: "boats.xhtml", body: "<p>There were nine boats in all.</p>" },
    {
      name: "harbours.xhtml",
      body: '<h1>Harbours</h1><p>The old harbour was closed in 1899.<a epub:type="noteref" href="notes.xhtml#n">*</a></p>',
    },
    { name: "notes.xhtml", body: '<aside epub:type="endnote" id="n"><p>* By the Office of Works.</p></aside>' },
  ],
});

test("a chapter of a book is chosen, seen, and kept with its notes, beside the whole book as it came", async ({
  browserOf,
}) => {
  const ines = await makePerson("Ines Okafor");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  await visit(page, `/w/${desk.slug}/documents/new`);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "ferries.epub", mimeType: "application/epub+zip", buffer: book });

  const chapters = page.getByRole("region", { name: "Chapters of the book" });
  await expect(chapters.getByText("All 2 chapters")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("The Ferries of Elmscar");
  await expect(page.getByRole("textbox", { name: "Byline" })).toHaveValue("Ottoline Varga");
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("heading", { name: "Boats" })).toBeVisible();
  await checkPage(page);

  await chapters.getByRole("button", { name: "Only this: Harbours" }).click();
  await expect(chapters.getByText("1 of 2 chapters")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("The Ferries of Elmscar: Harbours");
  await expect(preview).not.toContainText("nine boats");
  await page.getByRole("button", { name: "Add document" }).click();

  await expect(page.getByRole("heading", { name: "The Ferries of Elmscar: Harbours" })).toBeVisible();
  await expect(page.getByText("The old harbour was closed in 1899.1")).toBeVisible();
  await expect(page.getByText("By the Office of Works.")).toBeVisible();
  await expect(page.getByRole("link", { name: "ferries.epub" })).toBeVisible();
});
