/** Answers that come late, in another order, or not at the first time: nothing of what was done meanwhile is lost. */
import { makeDocument, note, notes, openDesk, revise, selectWords, toolbar } from "./desk-work.ts";
import { expect, test, visit } from "./fixtures.ts";
import { failOnce, holdBack } from "./network.ts";
import { makeDesk, makePerson } from "./people.ts";

test("notes of others come, although the stream and what they say did not at first", async ({ browserOf }) => {
  const [ines, mei] = [await makePerson("Ines Varga"), await makePerson("Mei Castell")];
  const desk = await makeDesk([
    [ines, "editor"],
    [mei, "editor"],
  ]);
  const [page, other] = [await browserOf(ines), await browserOf(mei)];
  const text = await makeDocument(page, desk);
  // Somebody in front of the server says no: a browser does not come back to such a stream.
  await page.route("**/events?*", (route) => route.fulfill({ status: 429 }), { times: 1 });
  const refused = page.waitForResponse((response) => response.status() === 429);
  await openDesk(page, desk, text);
  await refused;
  const failed = await failOnce(page, "**/annotations?*");
  await note(other, desk, text, "nine days", { comment: "Eleven, by the log." });
  await failed.asked;
  await expect(notes(page)).toHaveCount(1);
});

test("a desk that is left while a note is on its way knows what became of it when one comes back", async ({
  browserOf,
}) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  await openDesk(page, desk, text);
  const sending = await holdBack(page, "**/annotations/*", "PUT");
  await selectWords(page, "nine days");
  await toolbar(page).getByRole("button", { name: "Comment" }).click();
  await page.getByRole("textbox", { name: "Comment" }).fill("Eleven, by the log.");
  await page.keyboard.press("Control+Enter");
  await sending.asked;
  await page.getByRole("link", { name: "All documents" }).click();
  await page.getByRole("link", { name: "Harbour works" }).click();
  await expect(page.getByText("Saving", { exact: true }).first()).toBeVisible();
  await expect(notes(page)).toHaveCount(1);
  sending.letCome();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(notes(page)).toHaveCount(1);
  await notes(page).getByRole("button").click();
  await expect(page.getByRole("article").getByText("Eleven, by the log.")).toBeVisible();
});

test("a page one has gone to is not given up for an address that follows", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  await openDesk(page, desk, text);
  const sending = await holdBack(page, "**/annotations/*", "PUT");
  const next = await holdBack(page, /\/edit\?_rsc=/u);
  await selectWords(page, "nine days");
  await toolbar(page).getByRole("button", { name: "Comment" }).click();
  await page.getByRole("textbox", { name: "Comment" }).fill("Eleven, by the log.");
  await page.keyboard.press("Control+Enter");
  await sending.asked;
  await page.getByRole("link", { name: "Edit the text" }).click();
  await next.asked;
  sending.letCome();
  await expect(page).toHaveURL(/\?note=/u);
  next.letCome();
  await expect(page.getByRole("textbox", { name: "The text" })).toBeVisible();
});

test("a page one has gone to is not given up for a search that was just typed", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  await makeDocument(page, desk);
  await visit(page, `/w/${desk.slug}/documents`);
  const next = await holdBack(page, /\/documents\/[^/?]+\?_rsc=/u);
  const searched = page.waitForRequest(/\?q=lighthouse/u);
  await page.getByRole("searchbox", { name: "Search" }).fill("lighthouse");
  await page.getByRole("link", { name: "Harbour works" }).click();
  await next.asked;
  await searched;
  next.letCome();
  await expect(page.locator("[data-canonical]")).toBeVisible();
});

test("one's own doings, one after the other, are no news of somebody else", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  const said = { comment: "Ask.", stance: "supported" };
  const id = await note(page, desk, text, "The harbour was closed for nine days in March", said);
  await revise(page, desk, text, ["The harbour was closed for eleven days in March. It rained."]);
  await openDesk(page, desk, text, `?note=${id}`);
  await expect(page.getByRole("button", { name: "Still right" })).toBeVisible();
  const confirming = await holdBack(page, "**/confirmation", "PUT");
  await page.keyboard.press("y");
  await confirming.asked;
  await page.keyboard.press("y");
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "Comment" }).fill("Asked.");
  await page.keyboard.press("Control+Enter");
  confirming.letCome();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.getByRole("article").getByText("Asked.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Still right" })).toBeHidden();
});

test("a key waits for what the open note says", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const ships = Array.from({ length: 60 }, (_, at) => `Ship ${at + 100} came in late.`);
  const text = await makeDocument(page, desk, ships);
  // What the first notes say comes with the page.
  for (const ship of ships.slice(0, 45)) await note(page, desk, text, ship.slice(0, 8), { comment: "Ask." });
  const id = await note(page, desk, text, "Ship 159", { comment: "Eleven, by the log." });
  const saying = await holdBack(page, "**/annotations?*");
  await openDesk(page, desk, text, `?note=${id}`);
  await saying.asked;
  await page.keyboard.press("e");
  saying.letCome();
  await expect(page.getByRole("textbox", { name: "Comment" })).toHaveText("Eleven, by the log.");
});

test("what an earlier visit has begun is not written over by whoever is faster than the device", async ({
  browserOf,
}) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  const id = await note(page, desk, text, "nine days", { comment: "Ask." });
  await openDesk(page, desk, text, `?note=${id}`);
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "Comment" }).fill("Asked, and told eleven.");
  await expect(page.getByText("1 draft")).toBeVisible();

  // Another tab writes, so that whoever reads has to wait for it.
  const other = await page.context().newPage();
  await other.goto(`/w/${desk.slug}/documents`);
  await other.evaluate(async () => {
    const opened = indexedDB.open("touchstone");
    await new Promise((resolve) => (opened.onsuccess = resolve));
    const store = opened.result.transaction("drafts", "readwrite").objectStore("drafts");
    const goOn = (): void => {
      if (!("hasEnded" in window)) store.count().onsuccess = goOn;
    };
    goOn();
  });
  await page.reload();
  await expect(page.getByRole("article").getByText("Ask.")).toBeVisible();
  await page.keyboard.press("e");
  await expect(page.getByText("Saved", { exact: true })).toBeHidden();
  await other.evaluate(() => Object.assign(window, { hasEnded: true }));
  await expect(page.getByRole("textbox", { name: "Comment" })).toHaveText("Asked, and told eleven.");
});

test("what nobody has looked for yet is not said to be missing", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const reader = await makePerson("Mei Castell");
  const desk = await makeDesk([
    [ines, "editor"],
    [reader, "reader"],
  ]);
  const text = await makeDocument(await browserOf(ines), desk);
  const page = await browserOf(reader);
  await openDesk(page, desk, text);
  await selectWords(page, "nine days");
  await toolbar(page).getByRole("button", { name: "Private" }).click();
  const looking = await holdBack(page, "**/sources?*");
  await page.getByRole("button", { name: "Add a source" }).click();
  await page.getByLabel("Find by title or address").fill("Survey of the wall");
  await looking.asked;
  await expect(page.getByText("No source is like that.")).toBeHidden();
  looking.letCome();
  await expect(page.getByText("No source is like that.")).toBeVisible();
});
