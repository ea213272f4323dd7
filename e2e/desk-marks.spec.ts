import { clickWord, makeDocument, note, openDesk } from "./desk-work.ts";
import { expect, test } from "./fixtures.ts";
import { makeDesk, makePerson } from "./people.ts";

test("of five passages on one word each can be reached", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  const passages = [
    "ferries",
    "the ferries were",
    "of the ferries were late",
    "Two thirds of the ferries were late",
    "March. Two thirds of the ferries were late.",
  ];
  for (const [position, passage] of passages.entries())
    await note(page, desk, text, passage, { comment: `Number ${position}`, stance: position % 2 ? "contested" : null });
  await openDesk(page, desk, text);
  const open = page.getByRole("article");
  // The most closely meant comes first, each further click opens the next, and after the last the first again.
  for (const position of [0, 1, 2, 3, 4, 0]) {
    await clickWord(page, "ferries");
    await expect(open.getByText(`Number ${position}`)).toBeVisible();
  }
  await expect(open.getByText("5 of 5")).toBeVisible();
  await open.getByRole("button", { name: "The next note, on overlapping words" }).click();
  await expect(open.getByText("1 of 5")).toBeVisible();
});

test("marks are there before the page is alive", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  for (const passage of ["nine days", "ferries were late.\nThe council"])
    await note(page, desk, text, passage, { stance: "contested" });
  await page.route("**/_next/static/**/*.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto(`/w/${desk.slug}/documents/${text.id}`);
  const painted = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get("mark-contested-0") ?? [])].map(
        ({ startContainer, startOffset, endContainer, endOffset }) => {
          const words = new Range();
          words.setStart(startContainer, startOffset);
          words.setEnd(endContainer, endOffset);
          return words.toString();
        },
      ),
    );
  await expect.poll(painted).toEqual(["nine days", "ferries were late.The council"]);
});
