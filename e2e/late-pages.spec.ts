/** Pages whose parts come late, or not at the first time. */
import { v7 as uuidv7 } from "uuid";
import { column, paper } from "#lib/pages/testing/paper.ts";
import { expect, test } from "./fixtures.ts";
import { failOnce, holdBack } from "./network.ts";
import { makePaper, openPaper, paperWithComment, sendPaper } from "./paper.ts";
import { makeDesk, makePerson } from "./people.ts";

test("words that did not arrive come without anybody scrolling", async ({ browserOf }) => {
  const mei = await makePerson("Mei Castell");
  const desk = await makeDesk([[mei, "editor"]]);
  const page = await browserOf(mei);
  const pages = Array.from({ length: 40 }, (_, at) => ({ words: column(20, 700, [`This is page ${at + 1}.`]) }));
  const info = `<</Subject(${uuidv7()})>>`;
  const long = await makePaper(page, desk, await sendPaper(page, desk, paper({ info, pages })));
  await openPaper(page, desk, long);
  const words = await failOnce(page, "**/pages?from=21*");
  await page.keyboard.press("g");
  await page.keyboard.type("25");
  await page.keyboard.press("Enter");
  await words.asked;
  await expect(page.locator("[data-page='25'] [data-start]").first()).toBeAttached();
});

test("the picture of a region comes when the file does", async ({ browserOf }) => {
  const mei = await makePerson("Mei Castell");
  const desk = await makeDesk([[mei, "editor"]]);
  const page = await browserOf(mei);
  const short = await makePaper(page, desk, await sendPaper(page, desk, paperWithComment(uuidv7())));
  const id = uuidv7();
  const made = await page.request.put(`/api/v1/workspaces/${desk.slug}/annotations/${id}`, {
    headers: { "sec-fetch-site": "same-origin" },
    data: { document: short.id, revision: 1, region: { page: 1, box: [10, 10, 600, 800] }, comment: "A corner." },
  });
  expect(made.ok(), await made.text()).toBe(true);
  const file = await holdBack(page, "**/document.pdf");
  await page.goto(`/w/${desk.slug}/documents/${short.id}?note=${id}`);
  await expect(page.getByRole("article").getByText("A corner.")).toBeVisible();
  file.letCome();
  await expect(page.getByRole("img", { name: "The marked region of page 1" })).toBeVisible();
});
