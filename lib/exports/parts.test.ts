import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "#lib/documents/content.ts";
import { attachmentOf, fileNameOf } from "./file-name.ts";
import { languageOf, otherLanguage } from "./languages.ts";
import { joinQuads } from "./quads.ts";
import { gridOf } from "./table-grid.ts";
import { Turns } from "./turns.ts";

describe("a table's grid", () => {
  const cell = fc.record({
    colspan: fc.integer({ min: 1, max: 5 }),
    rowspan: fc.integer({ min: 1, max: 5 }),
    isHeading: fc.boolean(),
  });
  const table = fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 5 });

  test("gives every cell a place of its own, within the table, and headings stay among headings", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const block: Extract<Block, { type: "table" }> = {
          type: "table",
          content: rows.map((cells) => ({
            type: "tableRow",
            content: cells.map(({ isHeading, ...attrs }) => ({
              type: isHeading ? ("tableHeader" as const) : ("tableCell" as const),
              attrs,
              content: [{ type: "paragraph" as const }],
            })),
          })),
        };
        const { columns, headerRows, cells } = gridOf(block);
        expect(cells).toHaveLength(rows.flat().length);
        const taken = new Set<string>();
        for (const { x, y, colspan, rowspan } of cells) {
          expect(x + colspan).toBeLessThanOrEqual(columns);
          expect(y + rowspan).toBeLessThanOrEqual(y < headerRows ? headerRows : rows.length);
          for (let row = y; row < y + rowspan; row++)
            for (let column = x; column < x + colspan; column++) {
              expect(taken.has(`${column},${row}`)).toBe(false);
              taken.add(`${column},${row}`);
            }
        }
      }),
    );
  });
});

describe("languages", () => {
  test.each([
    ["en", { lang: "en", region: null }],
    ["pt-BR", { lang: "pt", region: "BR" }],
    ["zh-Hant", { lang: "zh", region: "TW" }],
    ["ZH-hans-sg", { lang: "zh", region: "SG" }],
    ["english please", null],
    ["", null],
    [null, null],
  ])("%s", (tag, language) => expect(languageOf(tag)).toEqual(language));

  test.each([
    ["The river rose.", null],
    ["He said “да” and left.", null],
    ["船上の誰も知らなかった", "ja"],
    ["船上没有人知道", "zh"],
    ["배에 탄 누구도", "ko"],
    ["غادرت العبّارة", "ar"],
  ])("%s is set in %s where the document is English", (text, language) =>
    expect(otherLanguage(text, { lang: "en", region: null })).toBe(language),
  );

  test("Han letters in a Japanese document are Japanese", () =>
    expect(otherLanguage("東京", { lang: "ja", region: null })).toBeNull());
});

describe("a file's name", () => {
  /** Half pairs and controls included. */
  const anyString = fc.array(fc.nat(0xffff), { maxLength: 300 }).map((codes) => String.fromCharCode(...codes));

  test("can be written in a header and on a disk, whatever the title", () => {
    fc.assert(
      fc.property(anyString, (title) => {
        const name = fileNameOf(title, 3);
        expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}]+, revision 3, annotated\.pdf$/u);
        const header = attachmentOf(name);
        expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]+$/);
        expect(decodeURIComponent(header.split("''")[1] ?? "")).toBe(name);
      }),
    );
  });

  test("does not end in what says that a title was cut", () =>
    expect(fileNameOf("The ferry between Elmscar and…", 1)).toBe(
      "The ferry between Elmscar and, revision 1, annotated.pdf",
    ));

  test("is the document's in any script", () =>
    expect(fileNameOf("渡轮: 第一部", 1)).toBe("渡轮 第一部, revision 1, annotated.pdf"));
});

describe("rectangles over words", () => {
  test("are joined on a line in either direction of writing, and never over a gap", () => {
    expect(joinQuads([[0, 0, 10, 10], [10.2, 0, 20, 10]])).toEqual([[0, 0, 20, 10]]); // prettier-ignore
    expect(joinQuads([[10, 0, 20, 10], [0, 0, 9.9, 10]])).toEqual([[0, 0, 20, 10]]); // prettier-ignore
    expect(joinQuads([[0, 0, 10, 10], [14, 0, 20, 10]])).toHaveLength(2); // prettier-ignore
    expect(joinQuads([[0, 0, 10, 10], [0, 12, 10, 22]])).toHaveLength(2); // prettier-ignore
  });
});

describe("turns", () => {
  const never = new AbortController().signal;
  const full = () => new Error("full");

  /** Work that lasts until it is told to end. */
  const begin = (turns: Turns, signal = never) => {
    let end = (): void => undefined;
    let hasBegun = false;
    const work = () =>
      new Promise<void>((resolve) => {
        hasBegun = true;
        end = resolve;
      });
    const done = turns.take(work, signal, full);
    return { done, end: () => end(), hasBegun: () => hasBegun };
  };
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  test("are taken a few at a time, in order; when too many wait the next is refused", async () => {
    const turns = new Turns({ atOnce: 2, waitingAtMost: 1 });
    const all = [begin(turns), begin(turns), begin(turns)] as const;
    await expect(begin(turns).done).rejects.toThrow("full");
    expect(all.map(({ hasBegun }) => hasBegun())).toEqual([true, true, false]);
    all[0].end();
    await all[0].done;
    await settle();
    expect(all[2].hasBegun()).toBe(true);
    all[1].end();
    all[2].end();
    await Promise.all(all.map(({ done }) => done));
    await expect(turns.take(() => Promise.resolve(1), never, full)).resolves.toBe(1);
  });

  test("that nobody waits for any longer go to the next; work that fails gives its turn back", async () => {
    const turns = new Turns({ atOnce: 1, waitingAtMost: 2 });
    const first = begin(turns);
    const giving = new AbortController();
    const second = begin(turns, giving.signal);
    const third = begin(turns);
    giving.abort(new Error("gone"));
    await expect(second.done).rejects.toThrow("gone");
    first.end();
    await first.done;
    await settle();
    expect([second.hasBegun(), third.hasBegun()]).toEqual([false, true]);
    third.end();
    await third.done;
    await expect(turns.take(() => Promise.reject(new Error("failed")), never, full)).rejects.toThrow("failed");
    await expect(turns.take(() => Promise.resolve(2), never, full)).resolves.toBe(2);
  });
});
