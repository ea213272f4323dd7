/** An editor's draft changes after it was checked: what of the checking still holds? */
import { readFile } from "node:fs/promises";
import { docx, p, r, styled } from "#lib/docx/testing/docx.ts";
import { pdfJsReading } from "#lib/exports/testing/read-back.ts";
import { notes, selectWords, toolbar } from "./desk-work.ts";
import { checkPage, expect, test, visit } from "./fixtures.ts";
import { makeDesk, makePerson } from "./people.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const styles = '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>';
const comment = `<w:comment w:id="1" w:author="Ana Reuter" w:date="2026-05-01T10:00:00Z"><w:p>${r("Who counted the days?")}</w:p></w:comment>`;
const commented = (words: string): string =>
  `<w:commentRangeStart w:id="1"/>${r(words)}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`;

const file = (name: string, paragraphs: readonly string[]) => ({
  name,
  mimeType: WORD,
  buffer: docx({
    body: [styled("Title", "Islands cut off"), ...paragraphs.map((paragraph) => p(paragraph))].join(""),
    parts: { styles, comments: comment },
  }),
});

const FIRST = [
  `${r("The ferry has not run ")}${commented("for nine days")}${r(", and nobody says when it will.")}`,
  r("The council paid 40,000 crowns for the works in March. Nobody has seen the invoice for them."),
  r("Every third ship now goes to the next port."),
];
const SECOND = [
  `${r("The ferry has not run ")}${commented("for nine days")}${r(", and nobody says when it will.")}`,
  r(
    "The council paid 42,000 crowns for the works in April. What was built for the money cannot be seen from the quay.",
  ),
  r("Every third ship now goes to the next port."),
];

test("an author's second file carries the checking along", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);

  await test.step("the Word draft comes in with the comment that is in it", async () => {
    await visit(page, `/w/${desk.slug}/documents/new`);
    await page.locator('input[type="file"]').setInputFiles(file("islands.docx", FIRST));
    await expect(page.getByText("Who counted the days?")).toBeVisible();
    await page.getByRole("button", { name: "Add document" }).click();
    await page.waitForURL(/\/documents\/[0-9a-f-]{36}/u);
    await expect(notes(page)).toHaveCount(1);
    await expect(notes(page)).toContainText("Ana Reuter");
  });
  const address = page.url().split("?")[0] ?? "";

  await test.step("two statements in it are checked", async () => {
    await selectWords(page, "The council paid 40,000 crowns for the works in March");
    await toolbar(page).getByRole("button", { name: "Supported" }).click();
    await page.getByRole("form", { name: "New note" }).getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await selectWords(page, "Nobody has seen the invoice for them");
    await toolbar(page).getByRole("button", { name: "Contested" }).click();
    await page.getByRole("form", { name: "New note" }).getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await expect(notes(page)).toHaveCount(3);
  });

  await test.step("the author's new file becomes the next revision, and nothing is unaccounted for", async () => {
    await visit(page, `${address}/revisions/new`);
    await page.locator('input[type="file"]').setInputFiles(file("islands 2.docx", SECOND));
    await expect(page.getByRole("region", { name: "Preview" })).toContainText("42,000 crowns");
    await page.getByRole("textbox", { name: "What changed" }).fill("The author's second file");
    await checkPage(page);
    await page.getByRole("button", { name: "Save as revision 2" }).click();
    await expect(page.getByText("Revision 2 is saved. Of 3 notes: 1 exact, 1 edited, 1 removed.")).toBeVisible();
  });

  await test.step("the edited statement is confirmed with one key", async () => {
    await page.waitForURL(address);
    await notes(page).filter({ hasText: "Supported" }).getByRole("button").first().click();
    await expect(page.getByText("“Supported” was said of the wording of revision 1.")).toBeVisible();
    await page.keyboard.press("y");
    await expect(page.getByText("“Supported” was said of the wording of revision 1.")).toBeHidden();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  });

  await test.step("the removed one gets a new place, by hand", async () => {
    const tray = page.getByRole("region", { name: "On words no longer in the text" });
    await expect(tray).toContainText("Nobody has seen the invoice for them");
    await tray.getByRole("button", { name: /Contested/u }).click();
    await tray.getByRole("button", { name: "Give it a new place" }).click();
    await selectWords(page, "What was built for the money cannot be seen from the quay");
    await toolbar(page).getByRole("button", { name: "Attach here" }).click();
    await expect(tray).toBeHidden();
    await expect(notes(page)).toHaveCount(3);
  });

  await test.step("the difference is signed off, and the history tells it", async () => {
    await visit(page, `${address}/compare?from=1&to=2`);
    await expect(page.locator("ins").first()).toContainText("42,000");
    // Who wrote in the file says it, not who brought the file in.
    await expect(page.getByRole("link", { name: "Ana Reuter (outside), comment" })).toHaveCount(2);
    const signOff = page.getByRole("region", { name: "Sign-off" });
    await signOff.getByRole("textbox", { name: "Sign this difference off" }).fill("The sum is right now.");
    await signOff.getByRole("button", { name: "Sign off" }).click();
    await expect(signOff.getByRole("listitem")).toContainText(
      /by Ines Varga.*with nothing open.*The sum is right now/u,
    );
    await checkPage(page);
    await visit(page, `${address}/history`);
    await expect(page.getByRole("listitem", { name: "Revision 2" })).toContainText("signed off by Ines Varga");
  });

  await test.step("the PDF is the record of it", async () => {
    await page.goto(address);
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Annotated PDF" }).click();
    await page.getByRole("button", { name: "Make the PDF" }).click();
    const { annotations } = await pdfJsReading(new Uint8Array(await readFile(await (await coming).path())));
    const authors = annotations.filter(({ subtype }) => subtype === "Highlight").map(({ titleObj }) => titleObj?.str);
    expect(authors).toEqual(["Ana Reuter", "Ines Varga", "Ines Varga"]);
  });
});
