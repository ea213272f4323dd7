import type { Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { pdfJsReading } from "#lib/exports/testing/read-back.ts";
import { makeDocument, note, notes, selected, toolbar } from "./desk-work.ts";
import { checkPage, expect, test } from "./fixtures.ts";
import { makePaper, openPaper, paperWithComment, sendPaper } from "./paper.ts";
import { makeDesk, makePerson } from "./people.ts";

const ACROSS = "two thirds of the ferries were late";

/** Where a word stands in the window. */
function placeOf(page: Page, word: string): Promise<DOMRect> {
  return page
    .locator("[data-page] [data-start]", { hasText: word })
    .first()
    .evaluate((line, wanted) => {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.nodeValue?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        return range.getBoundingClientRect().toJSON() as DOMRect; // a DOMRect as JSON has its fields
      }
      throw new Error(`no line says “${wanted}”`);
    }, word);
}

/** Drags the mouse from one word to another, wherever they are. */
async function drag(page: Page, first: string, last: string): Promise<void> {
  const from = await placeOf(page, first);
  const to = await placeOf(page, last);
  await page.mouse.move(from.x + 1, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect(toolbar(page)).toBeVisible();
}

const chooseFile = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(bytes) });

test("a PDF with a comment in it is annotated across a page break, leaves, and comes back", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  await page.setViewportSize({ width: 1280, height: 1000 });
  const bytes = paperWithComment(uuidv7());
  const paper = await test.step("it is chosen on the screen, which tells what is in it", async () => {
    await page.goto(`/w/${desk.slug}/documents/new`);
    await chooseFile(page, "harbour.pdf", bytes);
    const comments = page.getByRole("region", { name: "Comments in the file" });
    await expect(comments.getByText("Who waited, and for how long?")).toBeVisible();
    await page.getByRole("textbox", { name: "Title" }).fill("Harbour report");
    await checkPage(page);
    await page.getByRole("button", { name: "Add document" }).click();
    await expect(page.locator("[data-page='1'] canvas").first()).toBeAttached();
    return { id: new URL(page.url()).pathname.split("/").at(-1) ?? "", revision: 1 };
  });

  await test.step("what was in the file is a note of whoever wrote it", async () => {
    await expect(notes(page)).toHaveCount(1);
    await notes(page)
      .getByRole("button", { name: /Ana Reuter/u })
      .click();
    await expect(page.getByRole("article").getByText("Who waited, and for how long?")).toBeVisible();
    await page.keyboard.press("Escape");
    await checkPage(page);
  });

  await test.step("a passage goes over the page break", async () => {
    await page.locator("[data-page='2']").scrollIntoViewIfNeeded();
    await drag(page, "two", "late");
    expect((await selected(page)).replaceAll(/\s+/gu, "")).toBe(ACROSS.replaceAll(" ", ""));
    await toolbar(page).getByRole("button", { name: "Contested" }).click();
    const claim = page.getByLabel("New claim, as a statement on its own");
    await expect(claim).toHaveValue(ACROSS);
    await claim.fill("Two thirds of the ferries were late.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("article", { name: /Note by Ines Varga/u }).getByText("Claim 1")).toBeVisible();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  });

  await test.step("an article makes the same claim", async () => {
    const article = await makeDocument(page, desk);
    const claims: unknown = await (await page.request.get(`/api/v1/workspaces/${desk.slug}/claims`)).json();
    const [claim] = (claims as { items: { id: string }[] }).items; // as the API describes it
    await note(page, desk, article, "Two thirds of the ferries were late", {
      stance: "supported",
      claim: { id: claim?.id },
    });
    await page.goto(`/w/${desk.slug}/claims/${claim?.id}`);
    const mentions = page.getByRole("region", { name: /^Mentions/u });
    await expect(mentions.locator("mark")).toHaveCount(2);
    await expect(mentions).toContainText("Harbour report");
  });

  await test.step("exported, the file has its own annotation and ours, and is otherwise as it was", async () => {
    const answer = await page.request.get(
      `/api/v1/workspaces/${desk.slug}/documents/${paper.id}/export.pdf?notes=none&claims=no`,
    );
    const exported = new Uint8Array(await answer.body());
    expect(Buffer.from(exported.subarray(0, bytes.length)).equals(Buffer.from(bytes))).toBe(true);
    const { annotations } = await pdfJsReading(exported);
    const highlights = annotations.filter(({ subtype }) => subtype === "Highlight");
    const said = highlights.map(({ titleObj }) => titleObj?.str);
    expect(said.filter((author) => author === "Ana Reuter")).toHaveLength(1);
    // One on each of the two pages.
    expect(said.filter((author) => author === "Ines Varga")).toHaveLength(2);

    await openPaper(page, desk, paper);
    await page.getByRole("link", { name: "Bring comments back" }).click();
    await chooseFile(page, "back.pdf", exported);
    await expect(page.getByText("There is nothing new in this file.")).toBeVisible();
    await expect(page.getByText(/^2 notes and replies are here already/u)).toBeVisible();
    await expect(page.getByRole("button", { name: "Bring in" })).toBeDisabled();
    await checkPage(page);
    await openPaper(page, desk, paper);
    await expect(page.getByText("2 notes", { exact: true })).toBeVisible();
  });

  await test.step("a file that cannot bring comments back is refused by name, and put away with what was said of it", async () => {
    await page.getByRole("link", { name: "Bring comments back" }).click();
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("Only words.") });
    const files = page.getByRole("list", { name: "Files and pages" });
    await expect(files.getByRole("listitem")).toContainText("Refused");
    await expect(files.getByRole("alert")).toHaveText("Only PDF files bring comments back. Nothing was changed.");
    await checkPage(page);
    await page.getByRole("button", { name: "Remove notes.txt" }).click();
    await expect(files).toBeHidden();
    await expect(page.getByRole("button", { name: "Choose a file" })).toBeVisible();
  });
});

test("pages are read, searched and marked by region with the keyboard alone", async ({ browserOf }) => {
  const mei = await makePerson("Mei Castell");
  const desk = await makeDesk([[mei, "editor"]]);
  const page = await browserOf(mei);
  const paper = await makePaper(page, desk, await sendPaper(page, desk, paperWithComment(uuidv7())));
  await openPaper(page, desk, paper);

  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys.getByText("Mark a region: a figure, a table; again: change its frame")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();

  await page.keyboard.press("p");
  await expect.poll(async () => (await selected(page)).replaceAll(/\s+/gu, " ")).toContain("The harbour was closed");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => selected(page)).toBe("harbour");
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+f");
  await page.keyboard.type("of THE");
  const finding = page.getByRole("search");
  await expect(finding.getByText("1 of 2")).toBeVisible();
  await page.keyboard.press("Shift+Enter");
  await expect(finding.getByText("2 of 2")).toBeVisible();
  await checkPage(page);
  await page.keyboard.press("Escape");
  await expect(finding).toBeHidden();

  await page.keyboard.press("g");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Page 2 of 2" })).toBeInViewport();
  await page.locator("[data-canonical]").focus();

  await page.keyboard.press("r");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await expect(toolbar(page).getByRole("button", { name: "Supported" })).toBeFocused();
  await page.keyboard.press("c");
  const form = page.getByRole("form", { name: "New note" });
  await expect(form.getByRole("img", { name: /The marked region of page/u })).toBeVisible();
  await form.getByRole("textbox", { name: "Comment" }).fill("An empty corner.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: "Region marked by Mei Castell: Comment" })).toBeVisible();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Pages and contents" }).click();
  await expect(page.getByRole("button", { name: "Page 1 of 2" })).toBeVisible();
  // The hint at the button goes when the pointer does.
  await page.mouse.move(640, 500);
  await expect(page.getByRole("tooltip")).toBeHidden();
  await checkPage(page);

  await page.keyboard.press("Control+f");
  await expect(finding).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(finding).toBeHidden();
  await expect(page.getByRole("button", { name: "Find in this document" })).toBeFocused();
  await expect(page.getByRole("dialog", { name: "Pages and contents" })).toBeVisible();
});
