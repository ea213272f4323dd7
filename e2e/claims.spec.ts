/** Two people mark what two documents say, and the ledger adds it up while they look. */
import { v7 as uuidv7 } from "uuid";
import type { Page } from "@playwright/test";
import { checkPage, expect, test, visit } from "./fixtures.ts";
import { makeDesk, makePerson } from "./people.ts";

const STATEMENT = "The harbour wall was raised by two metres in 2019.";
const NEWS =
  "The town is safe. The wall was raised by two metres in 2019, said the mayor. Nobody has measured it since.";
const LETTER = "They call it two metres. I make it one metre forty, and I have a tape.";

/** A request of the page's own person to the API. */
async function send(page: Page, method: "PUT" | "PATCH" | "DELETE", path: string, data: unknown, version?: number) {
  const headers = { "sec-fetch-site": "same-origin", ...(version ? { "if-match": `"${version}"` } : {}) };
  const response = await page.request.fetch(`/api/v1${path}`, { method, headers, data });
  expect(response.ok(), `${method} ${path}: ${response.status()}`).toBe(true);
}

test("voices add up over documents, disagreement shows, and what is deleted comes back", async ({ browserOf }) => {
  const [ada, ben] = [await makePerson("Ada Moor"), await makePerson("Ben Quay")];
  const { slug } = await makeDesk([
    [ada, "editor"],
    [ben, "reviewer"],
  ]);
  const [adas, bens] = [await browserOf(ada), await browserOf(ben)];
  const api = `/workspaces/${slug}`;
  const [news, letter] = [uuidv7(), uuidv7()];
  for (const [id, title, body] of [
    [news, "The wall holds", NEWS],
    [letter, "A letter", LETTER],
  ] as const)
    await send(adas, "PUT", `${api}/documents/${id}`, { title, content: { format: "text", body } });

  await test.step("an empty ledger says what it is for, and takes a first claim", async () => {
    await visit(adas, `/w/${slug}/claims`);
    await expect(adas.getByRole("heading", { name: "No claims yet" })).toBeVisible();
    await checkPage(adas);
    await adas.getByRole("button", { name: "New claim" }).click();
    await adas.getByLabel("Statement").fill(STATEMENT);
    await adas.getByLabel("Claimant").fill("The mayor");
    await adas.getByLabel("Claimed on").fill("2019-13");
    await adas.getByRole("button", { name: "Add claim" }).click();
    await expect(adas.getByText("Must be a year, a month or a day")).toBeVisible();
    await adas.getByLabel("Claimed on").fill("2019-06");
    await checkPage(adas);
    await adas.getByRole("button", { name: "Add claim" }).click();
    await expect(adas.getByRole("heading", { level: 1, name: STATEMENT })).toBeVisible();
    await expect(adas.getByText("June 2019")).toBeVisible();
    await expect(adas.getByText("Nobody has given a stance yet")).toBeVisible();
  });

  const claim = adas.url().split("/").at(-1) ?? "";
  const source = { url: "https://www.harbour.example/survey?utm_source=mail", title: "Survey of the wall" };
  const mark = (page: Page, document: string, exact: string, said: object): Promise<void> =>
    send(page, "PUT", `${api}/annotations/${uuidv7()}`, {
      document,
      revision: 1,
      passage: { exact },
      claim: { id: claim },
      ...said,
    });

  await test.step("what one marks, the other sees without doing anything", async () => {
    await visit(bens, `/w/${slug}/claims/${claim}`);
    await expect(bens.getByText("Nobody has given a stance yet")).toBeVisible();
    const citations = [{ source, bearing: "supports", quote: "Crest: +2.0 m", locator: "p. 3" }];
    await mark(adas, news, "The wall was raised by two metres in 2019", { stance: "supported", citations });
    await expect(bens.getByText("at least one source supports it")).toBeVisible();
    await mark(bens, letter, "I make it one metre forty", { stance: "contested", comment: "He *measured* it." });
    for (const page of [adas, bens]) {
      await expect(page.getByText("Some voices support it and some contest it")).toBeVisible();
      await expect(page.getByRole("img", { name: "1 supported, 1 contested" })).toBeVisible();
    }
  });

  await test.step("the page says who, where, on what evidence, and by which rule", async () => {
    const mentions = adas.getByRole("region", { name: /^Mentions/u });
    await expect(mentions.getByText("The wall was raised by two metres in 2019, said the mayor.")).toBeVisible();
    await expect(mentions.locator("mark").first()).toHaveText("The wall was raised by two metres in 2019");
    await expect(adas.getByRole("region", { name: /^Sources/u }).getByText("Crest: +2.0 m")).toBeVisible();
    await expect(adas.getByRole("region", { name: "History" }).getByText("marked it contested")).toBeVisible();
    await adas.getByText("How a standing comes about").click();
    await expect(adas.getByText("touchstone/standing@1")).toBeVisible();
    await checkPage(adas);
  });

  await test.step("of two who reword at once, the later one is shown the other's words", async () => {
    await adas.getByRole("button", { name: "Edit" }).click();
    await adas.getByLabel("Claimant").fill("The mayor, in June");
    const other = await browserOf(ada);
    await send(other, "PATCH", `${api}/claims/${claim}`, { statement: "The wall was raised." }, 1);
    await adas.getByRole("button", { name: "Save", exact: true }).click();
    const notice = adas.getByRole("form", { name: "Edit the claim" }).getByRole("alert");
    await expect(notice.getByText("The wall was raised.")).toBeVisible();
    await checkPage(adas);
    await notice.getByRole("button", { name: "Save mine in its place" }).click();
    await expect(adas.getByRole("heading", { level: 1, name: STATEMENT })).toBeVisible();
    await expect(adas.getByText("Claimed by The mayor, in June")).toBeVisible();
  });

  await test.step("the ledger is looked through by standing and words, and its address holds it", async () => {
    await adas.getByRole("link", { name: "Claims", exact: true }).first().click();
    await adas.getByRole("link", { name: /^Supported/u }).click();
    await expect(adas.getByRole("heading", { name: "No claim fits" })).toBeVisible();
    await adas.goBack();
    await expect(adas.getByRole("link", { name: STATEMENT })).toBeVisible();
    await adas.getByLabel("Search").fill("was the harbor wall raised?");
    await expect(adas).toHaveURL(/q=was/u);
    await expect(adas.getByRole("link", { name: STATEMENT })).toBeVisible();
    await checkPage(adas);
  });

  await test.step("a source is there once, and tells what stands on it", async () => {
    await visit(bens, `/w/${slug}/sources`);
    await checkPage(bens);
    await bens.getByRole("button", { name: "New source" }).click();
    await bens.getByLabel("Address").fill("http://harbour.example/survey/#page=3");
    await bens.getByRole("button", { name: "Add source" }).click();
    await expect(bens.getByRole("heading", { level: 1, name: "Survey of the wall" })).toBeVisible();
    await expect(bens.getByText("Cited for it")).toBeVisible();
    await expect(bens.getByRole("link", { name: STATEMENT })).toBeVisible();
    await checkPage(bens);
    await bens.getByRole("button", { name: "Edit" }).click();
    await bens.getByLabel("Publisher").fill("Harbour Office");
    await bens.getByRole("button", { name: "Save", exact: true }).click();
    await expect(bens.getByText("gave the publisher: Harbour Office")).toBeVisible();
  });

  await test.step("a deleted claim comes back at once, or later from the trash", async () => {
    await adas.getByRole("link", { name: STATEMENT }).click();
    const trash = async (): Promise<void> => {
      await adas.getByRole("button", { name: "Delete" }).click();
      await expect(adas.getByText("2 notes in 2 documents mention it.")).toBeVisible();
      await adas.getByRole("button", { name: "Move to trash" }).click();
    };
    await trash();
    await adas.getByRole("button", { name: "Undo" }).click();
    await adas.getByRole("link", { name: STATEMENT }).click();
    await trash();
    await expect(adas.getByRole("heading", { name: "No claims yet" })).toBeVisible();
    await visit(bens, `/w/${slug}/claims/${claim}`);
    await expect(bens.getByRole("heading", { name: "This claim is in the trash" })).toBeVisible();
    await visit(adas, `/w/${slug}/trash`);
    await checkPage(adas);
    await adas.getByRole("button", { name: `Restore ${STATEMENT}` }).click();
    await expect(adas.getByRole("heading", { name: "The trash is empty" })).toBeVisible();
    await visit(bens, `/w/${slug}/claims/${claim}`);
    await expect(bens.getByRole("img", { name: "1 supported, 1 contested" })).toBeVisible();
  });
});
