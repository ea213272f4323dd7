/** Writes that are answered late, or broken off: nothing is lost between the answer and the next page. */
import { v7 as uuidv7 } from "uuid";
import { makeDocument } from "./desk-work.ts";
import { expect, test, visit } from "./fixtures.ts";
import { failOnce, holdBack } from "./network.ts";
import { makeDesk, makePerson } from "./people.ts";

test("a revision that could not be saved keeps its line, and one that is saved ends the writing", async ({
  browserOf,
}) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  await visit(page, `/w/${desk.slug}/documents/${text.id}/edit`);
  const editor = page.getByRole("textbox", { name: "The text" });
  await editor.press("Control+End");
  await page.keyboard.type(" Then it rained.");
  await page.keyboard.press("Control+s");
  const dialog = page.getByRole("dialog", { name: "Save as revision 2" });
  await dialog.getByRole("textbox", { name: "What changed" }).fill("Rain");
  const failed = await failOnce(page, "**/revisions/*", "PUT");
  await dialog.getByRole("button", { name: "Save revision" }).click();
  await failed.asked;
  await expect(dialog.getByText("The server cannot be reached.")).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "What changed" })).toHaveValue("Rain");

  const saving = await holdBack(page, "**/revisions/*", "PUT");
  const next = await holdBack(page, /\/documents\/[^/?]+\?_rsc=/u);
  await dialog.getByRole("button", { name: "Save revision" }).click();
  await saving.asked;
  await page.keyboard.press("Escape");
  await expect(dialog).toBeVisible();
  saving.letCome();
  await next.asked;
  // Whoever went on writing now would write for nobody.
  await expect(dialog).toBeVisible();
  next.letCome();
  await expect(page.locator("[data-canonical]")).toContainText("Then it rained.");
});

test("what was changed is not shown as it was before", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const id = uuidv7();
  const made = await page.request.put(`/api/v1/workspaces/${desk.slug}/claims/${id}`, {
    headers: { "sec-fetch-site": "same-origin" },
    data: { statement: "The wall is two metres high." },
  });
  expect(made.ok(), await made.text()).toBe(true);
  await visit(page, `/w/${desk.slug}/claims/${id}`);
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Statement").fill("The wall is three metres high.");
  const next = await holdBack(page, "**/claims/*?_rsc=*");
  await page.getByRole("button", { name: "Save" }).click();
  await next.asked;
  await expect(page.getByLabel("Statement")).toHaveValue("The wall is three metres high.");
  next.letCome();
  await expect(page.getByRole("heading", { level: 1, name: "The wall is three metres high." })).toBeVisible();
});

test("what one is typing stays when news of the page do not come at once", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const path = `/api/v1/workspaces/${desk.slug}/claims/${uuidv7()}`;
  const headers = { "sec-fetch-site": "same-origin" };
  const made = await page.request.put(path, { headers, data: { statement: "The wall is two metres high." } });
  expect(made.ok(), await made.text()).toBe(true);
  await visit(page, `/w/${desk.slug}/claims/${path.split("/").at(-1)}`);
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Statement").fill("The wall is three metres high.");
  const failed = await failOnce(page, /_rsc=/u);
  const come = page.waitForResponse(/_rsc=/u);
  await page.request.patch(path, { headers: { ...headers, "if-match": '"1"' }, data: { claimant: "The mayor" } });
  await failed.asked;
  await come;
  await expect(page.getByLabel("Statement")).toHaveValue("The wall is three metres high.");
});

test("links that were made before it broke off are not lost", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "owner"]]);
  const page = await browserOf(ines);
  await visit(page, `/w/${desk.slug}/members`);
  await page.getByLabel("How many links").selectOption("5");
  let asked = 0;
  await page.route("**/invitations/*", (route) => {
    asked += 1;
    return asked === 3 ? route.abort("internetdisconnected") : route.continue();
  });
  await page.getByRole("button", { name: "Make invitation links" }).click();
  await expect(page.getByText("The server cannot be reached.")).toBeVisible();
  const links = page.getByRole("textbox", { name: "Invitation links" });
  const first = (await links.inputValue()).split("\n");
  expect(first).toHaveLength(2);
  await page.getByRole("button", { name: "Make invitation links" }).click();
  await expect.poll(async () => (await links.inputValue()).split("\n").length).toBe(5);
  expect((await links.inputValue()).split("\n").slice(0, 2)).toEqual(first);
  await expect(page.getByRole("button", { name: /^Withdraw:/u })).toHaveCount(5);
});

test("a text is saved as it was seen", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  await visit(page, `/w/${desk.slug}/documents/new`);
  const field = page.getByRole("textbox", { name: "Text" });
  const add = page.getByRole("button", { name: "Add document" });
  await field.fill("The harbour was closed for nine days.");
  await expect(add).toBeEnabled();
  const reading = await holdBack(page, "**/documents/preview", "POST");
  await field.fill("The har- bour was closed for eleven days.");
  await reading.asked;
  await expect(add).toBeDisabled();
  reading.letCome();
  await expect(add).toBeEnabled();
});
