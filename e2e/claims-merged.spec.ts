import { makeDocument, note, openDesk } from "./desk-work.ts";
import { checkPage, expect, test, visit } from "./fixtures.ts";
import { makeDesk, makePerson } from "./people.ts";

const ONE = "Two thirds of the ferries were late in March.";
const OTHER = "In March, 66 per cent of the ferries were late.";

test("two claims that say the same become one, and an open desk follows", async ({ browserOf }) => {
  const [ines, tom] = [await makePerson("Ines Varga"), await makePerson("Tom Brandt")];
  const desk = await makeDesk([
    [ines, "editor"],
    [tom, "reviewer"],
  ]);
  const [page, toms] = [await browserOf(ines), await browserOf(tom)];
  const text = await makeDocument(page, desk);
  const passage = "Two thirds of the ferries were late";
  await note(page, desk, text, passage, { stance: "supported", claim: { statement: OTHER } });
  const mark = await note(toms, desk, text, passage, { stance: "contested", claim: { statement: ONE } });
  await openDesk(toms, desk, text, `?note=${mark}`);
  await expect(toms.getByRole("link", { name: ONE })).toBeVisible();

  await visit(page, `/w/${desk.slug}/claims`);
  await page.getByRole("link", { name: ONE }).click();
  await page.getByRole("button", { name: "Same as another" }).click();
  const dialog = page.getByRole("dialog", { name: "Which claim says the same?" });
  await expect(dialog.getByText("The note that mentions it names the other one then")).toBeVisible();
  await expect(dialog.getByRole("radio")).toHaveCount(1);
  await expect(dialog.getByRole("button", { name: "Let the two be one" })).toBeDisabled();
  await dialog.getByRole("radio", { name: OTHER }).check();
  await checkPage(page);
  await dialog.getByRole("button", { name: "Let the two be one" }).click();

  await expect(page.getByRole("heading", { level: 1, name: OTHER })).toBeVisible();
  await expect(page.getByRole("img", { name: "1 supported, 1 contested" })).toBeVisible();
  await expect(page.getByText(`said that “${ONE}” is the same claim`)).toBeVisible();
  await checkPage(page);
  await expect(toms.getByRole("link", { name: OTHER })).toBeVisible();

  // Others than editors are not offered it.
  await visit(toms, new URL(page.url()).pathname);
  await expect(toms.getByRole("heading", { level: 1, name: OTHER })).toBeVisible();
  await expect(toms.getByRole("button", { name: "Same as another" })).toHaveCount(0);
});
