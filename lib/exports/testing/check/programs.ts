/** Other people's programs, as a file is read with them. */
import { spawnSync } from "node:child_process";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";

/** A hostile file may keep a program busy for ever. In milliseconds. */
const PATIENCE = 30_000;
/** So long a page may be painted, or its letters looked for: one of a picture as large as a house takes for ever. */
export const PAGE_PATIENCE = 10_000;

export const readers = ["qpdf", "poppler", "mupdf", "pdf.js"] as const;
export type Reader = (typeof readers)[number];
const commands = { qpdf: "qpdf", poppler: "pdfinfo", mupdf: "mutool" } as const;

/** Those that are on this machine; pdf.js always is. */
export const installed = (): Reader[] =>
  readers.filter((reader) => reader === "pdf.js" || !spawnSync(commands[reader], ["-v"]).error);

/** What a program says, and whether it ended well. */
export const run = (program: string, ...words: string[]): ReturnType<typeof runWithin> =>
  runWithin(PATIENCE, program, ...words);

export function runWithin(
  patience: number,
  program: string,
  ...words: string[]
): { readonly said: string; readonly bytes: Buffer; readonly status: number } {
  const { stdout, status } = spawnSync(program, words, {
    maxBuffer: 512 * 1024 * 1024,
    timeout: patience,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return { said: stdout.toString(), bytes: stdout, status: status ?? -1 };
}

/** How many pages a reader finds; null where it does not open the file. */
export async function pagesBy(reader: Reader, path: string, bytes: Uint8Array): Promise<number | null> {
  if (reader === "pdf.js") return (await pdfJsAnnotations(bytes))?.pages ?? null;
  if (reader === "qpdf") return counted(run("qpdf", "--show-npages", path).said);
  if (reader === "mupdf") return counted(/"count":(\d+)/u.exec(mupdfSaying(path, []))?.[1]);
  return counted(/^Pages:\s+(\d+)/mu.exec(run("pdfinfo", path).said)?.[1]);
}

const counted = (said: string | undefined): number | null => Number.parseInt(said ?? "", 10) || null;

/** What qpdf thinks of a file: 0 nothing wrong, 3 warnings, 2 broken. */
export const faultsBy = (path: string): number => run("qpdf", "--check", path).status;

const listed = z.object({ subtype: z.string(), contentsObj: z.object({ str: z.string() }).optional() });

/** The annotations that pdf.js lists, by kind and contents; null where it does not open the file. */
export async function pdfJsAnnotations(
  bytes: Uint8Array,
): Promise<{ readonly pages: number; readonly annotations: readonly string[] } | null> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, stopAtErrors: false });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("late")), PATIENCE).unref();
  });
  try {
    const document = await Promise.race([task.promise, late]);
    const annotations: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, 2_500); number++) {
      const page = await Promise.race([document.getPage(number), late]);
      for (const found of listed.array().parse(await page.getAnnotations()))
        annotations.push(`${found.subtype} ${said(found.contentsObj?.str)}`);
    }
    return { pages: document.numPages, annotations };
  } catch {
    return null;
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** Contents as they can be compared: readers part lines in their own ways. */
export const said = (contents: string | null | undefined): string => (contents ?? "").replace(/\s+/gu, " ").trim();

const script = new URL("list.mutool.js", import.meta.url).pathname;
const mupdfSaying = (path: string, withLetters: readonly number[]): string =>
  runWithin(
    withLetters.length === 0 ? PATIENCE : PAGE_PATIENCE * 2,
    "mutool",
    "run",
    script,
    path,
    JSON.stringify(withLetters),
  ).said;

const quad = z.array(z.number()).length(8);
const pageSchema = z.object({
  page: z.int(),
  /** Width and height, as its letters and annotations are measured: larger than poppler's where the file has units of its own. */
  size: z.tuple([z.number(), z.number()]),
  annotations: z.array(
    z.object({
      type: z.string(),
      name: z.string().nullable(),
      contents: z.string().nullable(),
      quads: z.array(quad).nullable(),
      /** Left, top, right, bottom. */
      box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
    }),
  ),
  letters: z.array(z.tuple([z.string(), quad])),
});
export type MupdfPage = z.output<typeof pageSchema>;

/** Each page with its annotations as MuPDF reads them, and the letters of those pages that are asked for. */
export const mupdfReading = (path: string, withLetters: readonly number[]): MupdfPage[] =>
  mupdfSaying(path, withLetters)
    .split("\n")
    .filter((line) => line.startsWith('{"') && line.includes('"page":'))
    .map((line) => pageSchema.parse(JSON.parse(line)));
