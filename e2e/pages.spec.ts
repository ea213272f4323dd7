/** Every page of a workspace, empty and full: nobody is kept out by how it is made, and no console complains. */
import { v7 as uuidv7 } from "uuid";
import { makeDocument, note } from "./desk-work.ts";
import { checkPage, expect, test, visit } from "./fixtures.ts";
import { makeDesk, makePerson } from "./people.ts";

const rooms = ["documents", "claims", "sources", "members", "trash", "settings"];

test("the pages of a workspace in which nothing is yet", async ({ browserOf }) => {
  const ada = await makePerson("Ada Moor");
  const { slug } = await makeDesk([[ada, "owner"]]);
  const page = await browserOf(ada);
  for (const room of rooms) {
    await visit(page, `/w/${slug}/${room}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await checkPage(page);
  }
});

test("the same with something on them, for a reader at the width of a telephone, and the API's description", async ({
  browserOf,
}) => {
  const [ada, ben] = [await makePerson("Ada Moor"), await makePerson("Ben Quay")];
  const desk = await makeDesk([
    [ada, "owner"],
    [ben, "reader"],
  ]);
  const adas = await browserOf(ada);
  const text = await makeDocument(adas, desk);
  const source = { url: `https://harbour.example/${uuidv7()}`, title: "Log of the harbour" };
  await note(adas, desk, text, "closed for nine days", {
    stance: "supported",
    claim: { statement: "The harbour was closed for nine days." },
    citations: [{ source, bearing: "supports" }],
  });
  const page = await browserOf(ben);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [...rooms.map((room) => `/w/${desk.slug}/${room}`), "/api/docs"]) {
    await visit(page, path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await checkPage(page);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways, `${path} is as wide as the screen`).toBeLessThanOrEqual(0);
  }
});
