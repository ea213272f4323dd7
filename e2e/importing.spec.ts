import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { del, docx, ins, p, r, styled } from "#lib/docx/testing/docx.ts";
import { checkPage, expect, test, visit } from "./fixtures.ts";
import { makeDesk, makePerson } from "./people.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const comment = (id: string, by: string, words: string): string =>
  `<w:comment w:id="${id}" w:author="${by}" w:date="2026-05-01T10:00:00Z"><w:p w14:paraId="0000000${id}">${r(words)}</w:p></w:comment>`;
const on = (id: string, words: string): string =>
  `<w:commentRangeStart w:id="${id}"/>${r(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

/** A draft that two people have been at. */
const draft = docx({
  body: [
    styled("Title", "Islands cut off"),
    p(`${r("The ferry has not run ")}${on("1", "for nine days")}${r(", and nobody says when it will.")}`),
    p(`${r("The works were ")}${del("never ")}${ins(r("fully "))}${r("paid for.")}`),
  ].join(""),
  parts: {
    styles: '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
    comments: comment("1", "Ana Reuter", "Who counted the days?") + comment("2", "Ben Ode", "The harbour office."),
    commentsExtended: '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="0"/>',
  },
});

type Dropped = { readonly name: string; readonly type: string; readonly bytes: Buffer };

/** Lets files fall onto the page, as from a folder beside it. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const sent = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString("base64") }));
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
      data.items.add(new File([bytes], name, { type }));
    }
    return data;
  }, sent);
  await page.getByLabel("Web address").dispatchEvent("drop", { dataTransfer: transfer });
}

test("several files are dropped, seen, and kept, with the comments that are in them", async ({ browserOf }) => {
  const ines = await makePerson("Ines Okafor");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  await visit(page, `/w/${desk.slug}/documents/new`);
  const text = Buffer.from("# Harbour works\n\nThe harbour was closed for nine days in March.");
  await drop(page, [
    { name: "islands.docx", type: WORD, bytes: draft },
    { name: "harbour.md", type: "text/markdown", bytes: text },
    { name: "scan.pdf", type: "application/pdf", bytes: Buffer.from("%PDF-1.7\n") },
  ]);

  await expect(page.getByText("3 files: 2 ready, 1 refused")).toBeVisible();
  await expect(page.getByText("This PDF is damaged, so it could not be read.")).toBeVisible();
  const comments = page.getByRole("region", { name: "Comments in the file" });
  await expect(comments.getByText("Who counted the days?")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Islands cut off");
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview).toContainText("The works were fully paid for.");
  await page.getByRole("radiogroup", { name: "Tracked changes" }).getByText("Reject all").click();
  await expect(preview).toContainText("The works were never paid for.");
  await checkPage(page);

  await page.getByRole("button", { name: "harbour.md", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Harbour works");
  await page.getByRole("button", { name: "Remove scan.pdf" }).click();
  await page.getByRole("button", { name: "Add all 2 that are ready" }).click();
  await expect(page.getByText("2 files: 2 added")).toBeVisible();

  const row = page.getByRole("listitem").filter({ hasText: "islands.docx" });
  await row.getByRole("link", { name: "Open" }).click();
  await expect(page.getByRole("heading", { name: "Islands cut off" })).toBeVisible();
  await expect(page.getByText("The works were never paid for.")).toBeVisible();
  await expect(page.getByText("Ana Reuter (outside)")).toBeVisible();
  await page.getByText("Who counted the days?").click();
  await expect(page.getByText("Ana Reuter (outside), brought in by Ines Okafor")).toBeVisible();
  await expect(page.getByText("The harbour office.")).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "islands.docx" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("islands.docx");
  expect(hashOf(await readFile(await file.path()))).toBe(hashOf(draft));
});

test("what is on its way can be cancelled, an address that may not be fetched is refused, and one file that came alone is opened", async ({
  browserOf,
}) => {
  const ines = await makePerson("Ines Okafor");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  await visit(page, `/w/${desk.slug}/documents/new`);

  // The server is kept from answering, so that there is something to be cancelled.
  await page.route("**/originals/**", () => undefined);
  await drop(page, [{ name: "islands.docx", type: WORD, bytes: draft }]);
  await page.getByRole("button", { name: "Cancel islands.docx" }).click();
  await expect(page.getByRole("list", { name: "Files and pages" })).toBeHidden();
  await page.unroute("**/originals/**");

  await page.getByLabel("Web address").fill("the islands");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This is not a web address, such as https://example.org/article.")).toBeVisible();
  await page.getByLabel("Web address").fill("http://localhost/secrets");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Only public pages, http or https, can be fetched.")).toBeVisible();
  await page.getByRole("button", { name: "Remove http://localhost/secrets" }).click();

  await drop(page, [{ name: "islands.docx", type: WORD, bytes: draft }]);
  await page.getByRole("textbox", { name: "Title" }).fill("The islands");
  await page.getByRole("button", { name: "Add document" }).click();
  await expect(page.getByRole("heading", { name: "The islands" })).toBeVisible();
  await visit(page, `/w/${desk.slug}/documents`);
  await expect(page.getByRole("link", { name: "islands.docx" })).toBeVisible();
});
