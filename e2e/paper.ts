/** A PDF for stories, made here: two pages about a harbour, with a comment that somebody else left in the file. */
import type { Page } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { bytesOf } from "#lib/pdf/lexer.ts";
import { dict, name, Ref, Stream, type PdfObject } from "#lib/pdf/objects.ts";
import { date, text } from "#lib/pdf/strings.ts";
import { plainFile } from "#lib/pdf/testing/objects.ts";
import { expect } from "./fixtures.ts";
import { openDesk } from "./desk-work.ts";
import type { Desk } from "./people.ts";

/** The lines of each page. The sentence at the end of the first goes on at the beginning of the second. */
export const LINES = [
  [
    "The harbour was closed for nine days in March,",
    "and the pilots waited on the other side of the bay.",
    "Nobody had told the islands. In the end two thirds",
  ],
  ["of the ferries were late, and nobody says why.", "The council has promised to count them again."],
] as const;

const [PAGE, LEFT, LEADING] = [[0, 0, 420, 300], 40, 24] as const;
/** Where the first line of each page stands: the first page ends, and the second begins, near the break. */
const TOPS = [90, 260] as const;

/** Where a line of the first page stands, as high as its letters: left, bottom, right, top. */
const lineBox = (line: number): readonly [number, number, number, number] => [
  LEFT,
  TOPS[0] - line * LEADING - 4,
  380,
  TOPS[0] - line * LEADING + 12,
];

/** @param mark what makes this file another than its like: two stories must not bring in the same */
export function paperWithComment(mark: string): Uint8Array {
  const [left, bottom, right, top] = lineBox(1);
  const pages = LINES.map((_, index) => new Ref(5 + index * 2));
  const objects: PdfObject[] = [
    dict({ Type: name("Catalog"), Pages: new Ref(2), Lang: text("en") }),
    dict({ Type: name("Pages"), Kids: pages, Count: pages.length, MediaBox: [...PAGE] }),
    dict({ Type: name("Font"), Subtype: name("Type1"), BaseFont: name("Helvetica") }),
    dict({
      Type: name("Annot"),
      Subtype: name("Highlight"),
      Rect: [left, bottom, right, top],
      QuadPoints: [left, top, right, top, left, bottom, right, bottom],
      C: [1, 0.9, 0.3],
      T: text("Ana Reuter"),
      Contents: text("Who waited, and for how long?"),
      M: date("2026-05-01T10:00:00.000Z"),
      NM: text(`ana-${mark}`),
      F: 4,
    }),
    ...LINES.flatMap((lines, index) => [
      dict({
        Type: name("Page"),
        Parent: new Ref(2),
        Contents: new Ref(6 + index * 2),
        Resources: dict({ Font: dict({ F: new Ref(3) }) }),
        ...(index === 0 ? { Annots: [new Ref(4)] } : {}),
      }),
      wordsOf(lines, TOPS[index] ?? 0),
    ]),
  ];
  return plainFile(objects);
}

function wordsOf(lines: readonly string[], top: number): Stream {
  const shown = lines.map((line, index) => `1 0 0 1 ${LEFT} ${top - index * LEADING} Tm (${line}) Tj`);
  const bytes = bytesOf(`BT /F 14 Tf ${shown.join(" ")} ET`);
  return new Stream(dict({ Length: bytes.length }), bytes);
}

const headers = { "sec-fetch-site": "same-origin" };
const at = (desk: Desk, path: string): string => `/api/v1/workspaces/${desk.slug}${path}`;

/** Sends a PDF and waits until it has been read. @returns the id of the original */
export async function sendPaper(page: Page, desk: Desk, bytes: Uint8Array, fileName = "harbour.pdf"): Promise<string> {
  const id = uuidv7();
  const sent = await page.request.put(at(desk, `/originals/${id}?name=${fileName}`), {
    headers: { ...headers, "content-type": "application/octet-stream" },
    data: Buffer.from(bytes),
  });
  expect(sent.ok(), await sent.text()).toBe(true);
  await page.request.put(at(desk, `/originals/${id}/reading`), { headers, data: {} });
  await expect
    .poll(async () => {
      const answer: unknown = await (await page.request.get(at(desk, `/originals/${id}/reading`), { headers })).json();
      return answer;
    })
    .toMatchObject({ state: "done" });
  return id;
}

/** Makes a document of it. */
export async function makePaper(page: Page, desk: Desk, original: string): Promise<{ id: string; revision: number }> {
  const id = uuidv7();
  const made = await page.request.put(at(desk, `/documents/${id}`), {
    headers,
    data: { title: "Harbour report", content: { format: "original", original } },
  });
  expect(made.ok(), await made.text()).toBe(true);
  return { id, revision: 1 };
}

/** Opens the desk of a paper and waits until its first page is painted and its words lie over it. */
export async function openPaper(page: Page, desk: Desk, paper: { readonly id: string; readonly revision: number }) {
  await openDesk(page, desk, paper);
  await expect(page.locator("[data-page='1'] canvas").first()).toBeAttached();
  await expect(page.locator("[data-page='1'] [data-start]").first()).toBeAttached();
}
