import { describe, expect, it } from "vitest";
import { pageMeant, sayPage } from "./labels.ts";

const pages = ["i", "ii", "1", "2", null].map((label, index) => ({ number: index + 1, label }));

describe("the names of pages", () => {
  it("come before their numbers", () => {
    expect(pageMeant(pages, "1")?.number).toBe(3);
    expect(pageMeant(pages, " II ")?.number).toBe(2);
    expect(pageMeant(pages, "4")?.number).toBe(4);
    expect(pageMeant(pages, "5")?.number).toBe(5);
    expect([pageMeant(pages, "x"), pageMeant(pages, "0"), pageMeant(pages, "6")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("are said with the place among all of them where they are not the number", () => {
    expect(pages.map((page) => sayPage(page, 5))).toEqual([
      "Page i, 1 of 5",
      "Page ii, 2 of 5",
      "Page 1, 3 of 5",
      "Page 2, 4 of 5",
      "Page 5 of 5",
    ]);
  });
});
