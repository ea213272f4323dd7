/** A form that somebody has filled in, as a PDF that is read and marked like any other. */
import type { Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { form } from "#lib/pages/testing/form.ts";
import { expect, test } from "./fixtures.ts";
import { makePaper, openPaper, sendPaper } from "./paper.ts";
import { makeDesk, makePerson } from "./people.ts";

/** How dark the darkest point of a part of the first page is, from 0: a part of 400 by 600 points, from the top left. */
const darkest = (page: Page, [left, top, right, bottom]: readonly [number, number, number, number]): Promise<number> =>
  page.locator("[data-page='1'] canvas:not([data-pictures])").evaluate(
    (canvas: HTMLCanvasElement, [fromX, fromY, toX, toY]) => {
      const [across, down] = [canvas.width / 400, canvas.height / 600];
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
      copy?.drawImage(canvas, 0, 0);
      const area = [fromX * across, fromY * down, (toX - fromX) * across, (toY - fromY) * down].map(Math.round);
      const points = copy?.getImageData(area[0] ?? 0, area[1] ?? 0, area[2] ?? 1, area[3] ?? 1).data ?? [];
      return Math.min(...Array.from(points).filter((_, at) => at % 4 === 2));
    },
    [left, top, right, bottom] as const,
  );

test("what is filled into a form is on its page and in its text; what people drew over it is not painted", async ({
  browserOf,
}) => {
  const mei = await makePerson("Mei Castell");
  const desk = await makeDesk([[mei, "editor"]]);
  const page = await browserOf(mei);
  const filled = form([{ says: "Ada Zimmermann", y: 500 }], {
    info: `<</Subject(${uuidv7()})>>`,
    beside: [
      "<</Type/Annot/Subtype/Highlight/C[1 1 0]/Rect[100 300 300 320]/QuadPoints[100 320 300 320 100 300 300 300]>>",
    ],
  });
  const original = await sendPaper(page, desk, filled, "form.pdf");
  await openPaper(page, desk, await makePaper(page, desk, original));
  await expect(page.locator("[data-page='1']").getByText("Ada Zimmermann")).toBeAttached();
  await expect.poll(() => darkest(page, [152, 82, 220, 100])).toBeLessThan(100);
  expect(await darkest(page, [100, 275, 300, 305])).toBeGreaterThan(240);
});
