/** What stories at the desk have in common: a document, notes that are there already, and words selected by hand. */
import type { Locator, Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { expect } from "./fixtures.ts";
import type { Desk } from "./people.ts";

export const TEXT = [
  "The harbour was closed for nine days in March. Two thirds of the ferries were late.",
  "The council says the works were paid for in full. Nobody has seen the invoice.",
  "Every third ship now goes to the next port. The pilots call that a guess.",
];

type Text = { readonly id: string; readonly revision: number };

/** One request of the page's person, as the page itself would make it. */
async function send(page: Page, method: "PUT" | "PATCH" | "DELETE", path: string, body: unknown): Promise<void> {
  const response = await page.request.fetch(`/api/v1${path}`, {
    method,
    data: body,
    headers: { "sec-fetch-site": "same-origin" },
  });
  expect(response.ok(), `${method} ${path}: ${response.status()} ${await response.text()}`).toBe(true);
}

export async function makeDocument(
  page: Page,
  desk: Desk,
  paragraphs: readonly string[] = TEXT,
  format: "text" | "markdown" = "text",
): Promise<Text> {
  const id = uuidv7();
  await send(page, "PUT", `/workspaces/${desk.slug}/documents/${id}`, {
    title: "Harbour works",
    language: "en",
    content: { format, body: paragraphs.join("\n\n") },
  });
  return { id, revision: 1 };
}

/** Makes a new revision of a document. */
export async function revise(page: Page, desk: Desk, { id }: Text, paragraphs: readonly string[]): Promise<void> {
  await send(page, "PUT", `/workspaces/${desk.slug}/documents/${id}/revisions/${uuidv7()}`, {
    content: { format: "text", body: paragraphs.join("\n\n") },
  });
}

/** Makes a note by the API. @returns its id */
export async function note(page: Page, desk: Desk, text: Text, exact: string, said: object): Promise<string> {
  const id = uuidv7();
  await send(page, "PUT", `/workspaces/${desk.slug}/annotations/${id}`, {
    document: text.id,
    revision: text.revision,
    passage: { exact },
    ...said,
  });
  return id;
}

/** Opens the desk and waits until it is one. */
export async function openDesk(page: Page, desk: Desk, { id }: Text, query = ""): Promise<void> {
  await page.goto(`/w/${desk.slug}/documents/${id}${query}`);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
}

/** The notes of the margin, in order. */
export const notes = (page: Page): Locator => page.getByRole("list", { name: "In order of the text" }).locator("> li");

export const toolbar = (page: Page): Locator => page.getByRole("toolbar", { name: /^Annotate the /u });

type Point = { readonly x: number; readonly y: number };

/** Where words stand in the window: the beginning of their first character, and the end of their last. */
function placeOf(page: Page, words: string): Promise<{ readonly from: Point; readonly to: Point }> {
  return page.locator("[data-canonical]").evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: "center" });
      const boxAt = (start: number): DOMRect => {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + 1);
        return range.getBoundingClientRect();
      };
      const [first, last] = [boxAt(at), boxAt(at + wanted.length - 1)];
      // Not the middle of a character: a drag that begins there selects nothing in Chromium.
      return {
        from: { x: Math.ceil(first.left) + 1, y: Math.round(first.top + first.height / 2) },
        to: { x: Math.floor(last.right) - 1, y: Math.round(last.top + last.height / 2) },
      };
    }
    throw new Error(`the text does not say “${wanted}”`);
  }, words);
}

/** Drags the mouse over words. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(toolbar(page)).toBeVisible();
}

/** Clicks on a word. */
export async function clickWord(page: Page, word: string): Promise<void> {
  const { from } = await placeOf(page, word);
  await page.mouse.click(from.x, from.y);
}

/** The words that the reader sees selected. */
export const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));
