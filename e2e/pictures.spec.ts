import type { Locator } from "@playwright/test";
import { docxEntries, p, r } from "#lib/docx/testing/docx.ts";
import { withPicture } from "#lib/docx/testing/picture.ts";
import { zip } from "#lib/docx/testing/zip.ts";
import { png } from "#lib/pictures/testing/pictures.ts";
import { checkPage, expect, test, visit } from "./fixtures.ts";
import { makeDesk, makePerson } from "./people.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const report = zip(
  withPicture(
    docxEntries({ body: p(r("The harbour was closed for nine days in March, and the ferries were late.")) }),
    png(480, 270, [196, 164, 110]),
    "Three cranes at the quay",
  ),
);

/** How wide a picture is that has come, in pixels of its own. */
const widthOf = (picture: Locator): Promise<number> =>
  picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));

test("the figures of a Word file are seen, annotated, and joined by others", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  await visit(page, `/w/${desk.slug}/documents/new`);
  await page.locator("input[type=file]").setInputFiles({ name: "report.docx", mimeType: WORD, buffer: report });
  await page.getByRole("button", { name: "Add document" }).click();
  // The preview shows it as well.
  const cranes = page.locator("[data-canonical]").getByRole("img", { name: "Three cranes at the quay" });
  await expect(cranes).toBeVisible();
  await expect.poll(() => widthOf(cranes)).toBe(480);
  await checkPage(page);

  // A click chooses it, and its caption shows the mark.
  await cranes.click();
  await expect(page.getByRole("toolbar", { name: "Annotate the selected words" })).toBeVisible();
  await page.keyboard.press("c");
  await page.getByRole("textbox", { name: "Comment" }).fill("There are four.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article").getByText("There are four.")).toBeVisible();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get("mark-comment-0")?.size)).toBe(1);

  await page.getByRole("link", { name: "Edit the text" }).click();
  const text = page.getByRole("textbox", { name: "The text" });
  await expect(text.getByRole("img", { name: "Three cranes at the quay" })).toBeVisible();
  await text.getByText("The harbour was closed").click();
  await page.keyboard.press("End");
  await page.getByRole("button", { name: "Picture", exact: true }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a picture" }).click(),
  ]);
  await chooser.setFiles({ name: "notes.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") });
  await expect(page.getByText("This is not a picture that can be shown here")).toBeVisible();
  const [again] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a picture" }).click(),
  ]);
  await again.setFiles({ name: "pier.png", mimeType: "image/png", buffer: png(64, 48, [20, 90, 160]) });
  await expect(page.getByRole("img", { name: "What was chosen" })).toBeVisible();
  await page.getByRole("textbox", { name: "What the picture shows" }).fill("The pier from above");
  await page.getByRole("button", { name: "Insert", exact: true }).click();
  await expect(text.getByRole("img", { name: "The pier from above" })).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("textbox", { name: "What changed" }).fill("A second figure");
  await page.getByRole("button", { name: "Save revision" }).click();

  const pier = page.getByRole("img", { name: "The pier from above" });
  await expect(pier).toBeVisible();
  await expect.poll(() => widthOf(pier)).toBe(64);
  await expect(cranes).toBeVisible();
});
