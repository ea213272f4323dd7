/** The words that other programs find under an annotation's rectangles. */
import { plain } from "../read-back.ts";
import { run, type MupdfPage } from "./programs.ts";

type Box = readonly [left: number, top: number, right: number, bottom: number];

const boxOf = (quad: readonly number[]): Box => {
  const across = quad.filter((_, index) => index % 2 === 0);
  const down = quad.filter((_, index) => index % 2 === 1);
  return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
};

const isIn = (x: number, y: number, [left, top, right, bottom]: Box): boolean =>
  x > left && x < right && y > top && y < bottom;

/** By MuPDF, letter by letter: those whose middle is in a rectangle of the annotations of that name, page by page. */
export function lettersUnder(pages: readonly MupdfPage[], id: string): string {
  return pages
    .flatMap(({ annotations, letters }) => {
      const own = annotations.filter(({ name }) => name === id || name?.startsWith(`${id}#`));
      const boxes = own.flatMap(({ quads }) => (quads ?? []).map(boxOf));
      return boxes.map((box) =>
        letters
          .filter(([, quad]) => {
            const [left, top, right, bottom] = boxOf(quad);
            return isIn((left + right) / 2, (top + bottom) / 2, box);
          })
          .map(([letter]) => letter)
          .join(""),
      );
    })
    .join("");
}

/** By poppler, word by word. Its pages and MuPDF's have the same measure and the same top left. */
export function wordsUnder(path: string, pages: readonly MupdfPage[], id: string): string {
  return pages
    .flatMap(({ page, annotations }) => {
      const own = annotations.filter(({ name }) => name === id || name?.startsWith(`${id}#`));
      const boxes = own.flatMap(({ quads }) => (quads ?? []).map(boxOf));
      if (boxes.length === 0) return [];
      const words = popplerWords(path, page);
      return boxes.map((box) =>
        words
          .filter(({ x, y }) => isIn(x, y, box))
          .map(({ text }) => text)
          .join(""),
      );
    })
    .join("");
}

function popplerWords(path: string, page: number): { readonly text: string; readonly x: number; readonly y: number }[] {
  const { said } = run("pdftotext", "-bbox", "-f", String(page), "-l", String(page), path, "-");
  const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gu;
  return [...said.matchAll(word)].map(([, left, top, right, bottom, text = ""]) => ({
    text: text.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => entities[name] ?? ""),
    x: (Number(left) + Number(right)) / 2,
    y: (Number(top) + Number(bottom)) / 2,
  }));
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** Letters without order: programs read what runs to the left in orders of their own, and mirror its brackets. */
const letters = (text: string): string =>
  Array.from(plain(text).replace(/[()[\]{}<>«»]/gu, ""))
    .sort()
    .join("");

/** How what is under the rectangles compares with the passage. */
export function compared(passage: string, under: string): "same" | "order" | "other" {
  if (plain(passage) === plain(under)) return "same";
  return letters(passage) === letters(under) ? "order" : "other";
}

/** Which of these rectangles on a page look otherwise without annotations, by poppler: those it draws. */
export function isDrawn(path: string, page: number): boolean {
  const paint = (...options: string[]): string =>
    run("pdftoppm", "-r", "40", "-gray", "-f", String(page), "-l", String(page), ...options, path).said;
  return paint() !== paint("-hide-annotations");
}
