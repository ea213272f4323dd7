/** What other programs find in an export. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";
import { codec } from "#lib/pdf/child/codec.ts";
import { Edits } from "#lib/pdf/edits.ts";
import { PdfFile } from "#lib/pdf/file.ts";
import { Literal, Name } from "#lib/pdf/objects.ts";
import { pagesOf } from "#lib/pdf/pages.ts";
import { readText } from "#lib/pdf/strings.ts";

export type Found = {
  readonly page: number;
  readonly kind: string;
  readonly name: string;
  readonly author: string;
  readonly contents: string;
  /** Left, bottom, right, top. */
  readonly quads: readonly (readonly number[])[];
};

/** The highlights and replies of a file, read by our own reader. */
export function ownReading(bytes: Uint8Array): Found[] {
  const edits = new Edits(new PdfFile(bytes, codec));
  return pagesOf(edits).flatMap((page, index) =>
    edits.array(edits.dict(page).get("Annots")).flatMap((reference) => {
      const entries = edits.dict(reference);
      const said = (key: string): string => {
        const value = edits.resolve(entries.get(key));
        return value instanceof Literal ? readText(value) : value instanceof Name ? value.value : "";
      };
      if (said("Subtype") === "Link") return [];
      const points = edits.array(entries.get("QuadPoints")).filter((point) => typeof point === "number");
      const quads = Array.from({ length: points.length / 8 }, (_, at) => {
        const [left = 0, top = 0, right = 0, , , bottom = 0] = points.slice(at * 8, at * 8 + 8);
        return [left, bottom, right, top];
      });
      return [
        {
          page: index + 1,
          kind: said("Subtype"),
          name: said("NM"),
          author: said("T"),
          contents: said("Contents"),
          quads,
        },
      ];
    }),
  );
}

const annotationSchema = z.object({
  subtype: z.string(),
  contentsObj: z.object({ str: z.string() }).optional(),
  titleObj: z.object({ str: z.string() }).optional(),
  inReplyTo: z.string().optional(),
  quadPoints: z.unknown().optional(),
});

/** The same by pdf.js, with the titles of the bookmarks. */
export async function pdfJsReading(bytes: Uint8Array) {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const annotations: z.output<typeof annotationSchema>[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const found = annotationSchema.array().parse(await page.getAnnotations());
    annotations.push(...found.filter(({ subtype }) => subtype !== "Link"));
  }
  const outline = z
    .object({ title: z.string() })
    .array()
    .nullable()
    .parse(await document.getOutline());
  const attachments = [...((await document.getAttachments())?.keys() ?? [])];
  await task.destroy();
  return { annotations, outline: (outline ?? []).map(({ title }) => title), pages: document.numPages, attachments };
}

/** Whether a program is on this machine; tests that need one are skipped without it, pdf.js alone is always there. */
export const isInstalled = (program: string): boolean => !spawnSync(program, ["-v"]).error;

/** Gives a program a file. */
export function withFile<Result>(bytes: Uint8Array, read: (path: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "touchstone-export-"));
  try {
    const path = join(folder, "export.pdf");
    writeFileSync(path, bytes);
    return read(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a program says of a file. */
export const saying = (program: string, ...words: string[]): string =>
  execFileSync(program, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 64 * 1024 * 1024 });

const PAGE_HEIGHT = 841.89;
/** Pixels of a point: pdftotext takes whole pixels. */
const SCALE = 10;

/** The words under an annotation's rectangles, by pdftotext, without white space. A hair is taken off each side. */
export const wordsUnder = (path: string, { page, quads }: Found): string =>
  quads
    .map(([left = 0, bottom = 0, right = 0, top = 0]) => {
      const [x, y] = [Math.ceil(left * SCALE) + 1, Math.ceil((PAGE_HEIGHT - top) * SCALE) + 2];
      const size = [Math.floor(right * SCALE) - x - 1, Math.floor((top - bottom) * SCALE) - 2];
      const region = ["-x", x, "-y", y, "-W", size[0], "-H", size[1]].map(String);
      return saying(
        "pdftotext",
        "-r",
        String(72 * SCALE),
        "-f",
        String(page),
        "-l",
        String(page),
        ...region,
        path,
        "-",
      );
    })
    .join("");

type Word = { readonly text: string; readonly x: number; readonly y: number };

/** Every word of every page, as pdftotext parts them, with its middle: from the left, from the bottom. */
export function wordsOf(path: string): Word[][] {
  const pages = saying("pdftotext", "-bbox", path, "-").split("<page ").slice(1);
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu;
  const middle = (a = "", b = ""): number => (Number(a) + Number(b)) / 2;
  return pages.map((page) =>
    [...page.matchAll(word)].map(([, left, top, right, bottom, text = ""]) => ({
      text: unescaped(text),
      x: middle(left, right),
      y: PAGE_HEIGHT - middle(top, bottom),
    })),
  );
}

/** The words whose middle is in an annotation's rectangles, as one text. */
export const wordsIn = (pages: readonly Word[][], { page, quads }: Found): string =>
  quads
    .flatMap(([left = 0, bottom = 0, right = 0, top = 0]) =>
      (pages[page - 1] ?? [])
        .filter(({ x, y }) => x > left && x < right && y > bottom && y < top)
        .map(({ text }) => text),
    )
    .join("");

const unescaped = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/gu,
    (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name] ?? "",
  );

/** Without what pages have and texts do not: white space, hyphens at line ends, marks of direction. */
export const plain = (text: string): string => bare(bare(text).normalize("NFKC"));

const bare = (text: string): string => text.replace(/[\s\u00AD\uFFFC\p{Cf}\-‐]/gu, "");
