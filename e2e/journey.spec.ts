/**
 * The main job, whole: two articles come in as damaged as they do in life, two people mark what they claim in two
 * browsers, the ledger adds it up, and the annotated PDF says what the screen said.
 */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { pdfJsReading } from "#lib/exports/testing/read-back.ts";
import { notes, selectWords, toolbar } from "./desk-work.ts";
import { checkPage, expect, test, visit } from "./fixtures.ts";
import { makeDesk, makePerson, type Desk } from "./people.ts";

/** Paragraphs are lines, a sentence and a word are broken across lines, and the author's name stands on top. */
const OPINION = `Marta Ferreira Lund
The harbour wall has been the pride of this town for a century, and nobody on the council wants to be the one who says that it is no longer enough. I will say it, because somebody must before the winter comes.
The wall was raised by two metres in 2019. That was the promise on every poster, and it is what the mayor repeated in the debate last week, when she was asked whether the lower streets were
safe from a storm such as the one in March. She did not hesitate for a moment before she answered the question.
I measured it with my own tape, at three places, and I found one metre forty at the best of them. The harbour master, who was kind enough to hold the other end, made no remark, and offered no o
bjection either. We wrote the figures down and both of us signed them.`;

/** The other begins with where it was written, and makes the same claim in other words. */
const NEWS = `PORT ELLIN: The council will not raise the harbour wall again before the elections in May, the mayor said on Tuesday after a meeting that lasted for most of the night.
According to the mayor, the wall was raised by two metres in 2019 and has kept the lower streets dry ever since. Two residents contradicted her from the gallery and were asked to leave.`;

/** Brings a text in by pasting it, having had a look at what was understood of it. */
async function bringIn(page: Page, desk: Desk, text: string, title: string, look?: () => Promise<void>): Promise<void> {
  await visit(page, `/w/${desk.slug}/documents/new`);
  await page.getByLabel("Or paste a text").fill(text);
  await look?.();
  const understood = page.getByRole("region", { name: "What was understood" });
  await understood.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Add document" }).click();
  await page.waitForURL(/\/documents\/[0-9a-f-]{36}/u);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

test("from two damaged articles to an annotated PDF", async ({ browserOf }) => {
  const [marta, jon] = [await makePerson("Marta Quist"), await makePerson("Jon Adler")];
  const desk = await makeDesk([
    [marta, "editor"],
    [jon, "reviewer"],
  ]);
  const [martas, jons] = [await browserOf(marta), await browserOf(jon)];

  await test.step("the opinion piece comes in: its author is no text, its sentences and words are whole", async () => {
    await bringIn(martas, desk, OPINION, "A tape against a poster", async () => {
      await expect(martas.getByLabel("Byline")).toHaveValue("Marta Ferreira Lund");
      await checkPage(martas);
    });
    const text = martas.locator("[data-canonical]");
    await expect(text.locator("p")).toHaveCount(3);
    await expect(text).toContainText("whether the lower streets were safe from a storm");
    await expect(text).toContainText("offered no objection either");
    await expect(text).not.toContainText("Marta Ferreira Lund");
  });
  const opinion = martas.url();

  await test.step("Marta contests the claim, with a source", async () => {
    await selectWords(martas, "The wall was raised by two metres in 2019");
    await toolbar(martas).getByRole("button", { name: "Contested" }).click();
    const form = martas.getByRole("form", { name: "New note" });
    await form.getByLabel("New claim, as a statement on its own").fill("The harbour wall was raised by two metres.");
    await form.getByRole("textbox", { name: "Comment" }).fill("By one metre forty.");
    await form.getByRole("button", { name: "Add a source" }).click();
    await form.getByLabel("Find by title, or paste an address").fill("https://www.ellin.example/survey?utm_source=x");
    await form.getByRole("button", { name: /as a new source/u }).click();
    await form.getByLabel("Title").fill("Survey of the wall");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(martas.getByText("Saved", { exact: true })).toBeVisible();
  });

  await test.step("Jon finds the same claim in the other article, and supports it", async () => {
    await bringIn(martas, desk, NEWS, "No higher before May");
    await jons.goto(martas.url());
    await expect(jons.getByText("Saved", { exact: true })).toBeVisible();
    await selectWords(jons, "the wall was raised by two metres in 2019");
    await toolbar(jons).getByRole("button", { name: "Supported" }).click();
    const form = jons.getByRole("form", { name: "New note" });
    await form.getByRole("button", { name: /The harbour wall was raised by two metres/u }).click();
    await form.getByRole("button", { name: "Save" }).click();
    await expect(notes(martas)).toHaveCount(1);
    await expect(notes(martas)).toContainText("Jon Adler");
  });

  await test.step("the ledger shows one disputed claim, said twice", async () => {
    await visit(jons, `/w/${desk.slug}/claims`);
    await jons.getByRole("link", { name: "The harbour wall was raised by two metres." }).click();
    await expect(jons.getByText("Some voices support it and some contest it")).toBeVisible();
    const mentions = jons.getByRole("region", { name: /^Mentions/u });
    await expect(mentions.locator("mark")).toHaveCount(2);
    await expect(mentions).toContainText("A tape against a poster");
    await expect(mentions).toContainText("No higher before May");
    await jons.getByRole("link", { name: "Survey of the wall" }).click();
    await expect(jons.getByText("ellin.example")).toBeVisible();
  });

  await test.step("the PDF lists the note over its words, and how the claim stands", async () => {
    await martas.goto(opinion);
    const coming = martas.waitForEvent("download");
    await martas.getByRole("button", { name: "Annotated PDF" }).click();
    await martas.getByRole("button", { name: "Make the PDF" }).click();
    const { annotations, outline } = await pdfJsReading(new Uint8Array(await readFile(await (await coming).path())));
    expect(annotations.filter(({ subtype }) => subtype === "Highlight")).toHaveLength(1);
    expect(annotations[0]?.titleObj?.str).toBe("Marta Quist");
    expect(annotations[0]?.contentsObj?.str).toContain("By one metre forty.");
    expect(outline).toContain("Claims");
  });
});
