/** The words that other programs find under an annotation's rectangles. */
import { marks } from "#lib/pages/accents.ts";
import { plain } from "../read-back.ts";
import { PAGE_PATIENCE, runWithin, type MupdfPage } from "./programs.ts";

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Whether a point is within the corners of a quad, which may be aslant: upper left, upper right, lower left, lower right. */
function isInQuad(x: number, y: number, quad: readonly number[]): boolean {
  const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = 0, dy = 0] = quad;
  const around = [
    [ax, ay, bx, by],
    [bx, by, dx, dy],
    [dx, dy, cx, cy],
    [cx, cy, ax, ay],
  ] as const;
  const sides = around.map(([fromX, fromY, toX, toY]) => (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX));
  return sides.every((side) => side > 0) || sides.every((side) => side < 0);
}

/** Whether one of the two is aslant and the other not, or otherwise: a watermark under words is none of them. */
function isAcross(letter: readonly number[], area: readonly number[]): boolean {
  const angleOf = ([ax = 0, ay = 0, bx = 0, by = 0]: readonly number[]): number => Math.atan2(by - ay, bx - ax);
  const quarters = (angleOf(letter) - angleOf(area)) / (Math.PI / 2);
  return Math.abs(quarters - Math.round(quarters)) > 0.06;
}

const boxOf = (quad: readonly number[]): Box => {
  const across = quad.filter((_, index) => index % 2 === 0);
  const down = quad.filter((_, index) => index % 2 === 1);
  return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
};

/** By MuPDF, letter by letter: those whose middle is in a rectangle of the annotations of that name, page by page. */
export function lettersUnder(pages: readonly MupdfPage[], id: string): string {
  return pages
    .flatMap(({ annotations, letters }) => {
      const own = annotations.filter(({ name }) => name === id || name?.startsWith(`${id}#`));
      const areas = own.flatMap(({ quads }) => quads ?? []);
      return areas.map((area) =>
        letters
          .filter(([, quad]) => {
            const [left, top, right, bottom] = boxOf(quad);
            return isInQuad((left + right) / 2, (top + bottom) / 2, area) && !isAcross(quad, area);
          })
          .map(([letter]) => letter)
          .join(""),
      );
    })
    .join("");
}

/** By poppler, word by word. Its pages and MuPDF's have the same top left; their measures may differ. */
export function wordsUnder(path: string, pages: readonly MupdfPage[], id: string): string {
  return pages
    .flatMap(({ page, size, annotations }) => {
      const own = annotations.filter(({ name }) => name === id || name?.startsWith(`${id}#`));
      const areas = own.flatMap(({ quads }) => quads ?? []);
      if (areas.length === 0) return [];
      const read = popplerWords(path, page);
      const [across, down] = [size[0] / read.width, size[1] / read.height];
      const words = read.words.map(({ text, x, y }) => ({ text, x: x * across, y: y * down }));
      return areas.map((area) =>
        words
          .filter(({ x, y }) => isInQuad(x, y, area))
          .map(({ text }) => text)
          .join(""),
      );
    })
    .join("");
}

/** What poppler found on the pages it was asked for: it is asked once for each. */
const asked = new Map<string, ReturnType<typeof readWords>>();

function popplerWords(path: string, page: number): ReturnType<typeof readWords> {
  const key = `${path} ${page}`;
  const known = asked.get(key) ?? readWords(path, page);
  asked.set(key, known);
  return known;
}

type Words = {
  readonly width: number;
  readonly height: number;
  readonly words: readonly { readonly text: string; readonly x: number; readonly y: number }[];
};

function readWords(path: string, page: number): Words {
  const { said } = runWithin(PAGE_PATIENCE, "pdftotext", "-bbox", "-f", String(page), "-l", String(page), path, "-");
  const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gu;
  const [, width, height] = /<page width="([\d.]+)" height="([\d.]+)"/u.exec(said) ?? [];
  const words = [...said.matchAll(word)].map(([, left, top, right, bottom, text = ""]) => ({
    text: text.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => entities[name] ?? ""),
    x: (Number(left) + Number(right)) / 2,
    y: (Number(top) + Number(bottom)) / 2,
  }));
  return { width: Number(width) || 1, height: Number(height) || 1, words };
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/**
 * Letters without order: programs read what runs to the left in orders of their own, and mirror its brackets. An accent
 * that stands by itself, as old fonts draw it, is the same as on its letter.
 */
const letters = (text: string): string =>
  Array.from(
    plain(text)
      .replace(/[()[\]{}<>«»]/gu, "")
      .normalize("NFD"),
    (letter) => marks[letter] ?? letter,
  )
    .map((letter) => (letter === "\u0131" ? "i" : letter))
    .sort()
    .join("");

/** Whether any of the two programs finds words on a page at all: not where it needs more time than it has. */
export const isRead = (path: string, lettered: readonly MupdfPage[], page: number): boolean =>
  (lettered.find((read) => read.page === page)?.letters.length ?? 0) > 0 || popplerWords(path, page).words.length > 0;

/** Whether they differ only in letters of which the second cannot say what they are. */
function isSameButUnread(passage: string, under: string): boolean {
  if (!under.includes("\uFFFD") || plain(under).replaceAll("\uFFFD", "").length * 2 < plain(under).length) return false;
  const [first = "", ...rest] = plain(under).split(/\uFFFD+/u);
  let at = plain(passage).startsWith(first) ? first.length : -1;
  for (const part of rest) {
    if (at < 0) return false;
    const next = plain(passage).indexOf(part, at);
    at = next < 0 ? -1 : next + part.length;
  }
  return at >= 0;
}

/** How what is under the rectangles compares with the passage. */
export function compared(passage: string, under: string): "same" | "order" | "other" {
  if (plain(passage) === plain(under) || isSameButUnread(passage, under) || isSameButUnread(under, passage))
    return "same";
  return letters(passage) === letters(under) ? "order" : "other";
}

/**
 * How many of the annotations of these names poppler draws, which has no program that lists them: those in whose
 * rectangles a page looks otherwise than without annotations. Null where it does not paint the page in time.
 */
export function drawnBy(
  path: string,
  { page, size, annotations }: MupdfPage,
  isOurs: (name: string | null) => boolean,
) {
  const paint = (...options: string[]) =>
    pictureIn(
      runWithin(
        PAGE_PATIENCE,
        "pdftoppm",
        "-cropbox",
        "-r",
        "72",
        "-gray",
        "-f",
        String(page),
        "-l",
        String(page),
        ...options,
        path,
      ).bytes,
    );
  const shown = paint();
  const hidden = shown && paint("-hide-annotations");
  if (!shown || !hidden) return null;
  const [across, down] = [shown.width / size[0], shown.height / size[1]];
  const isOther = (box: Box): boolean => {
    const [left, top, right, bottom] = [box[0] * across, box[1] * down, box[2] * across, box[3] * down];
    for (let y = Math.max(0, Math.floor(top)); y <= bottom && y < shown.height; y++)
      for (let x = Math.max(0, Math.floor(left)); x <= right && x < shown.width; x++)
        if (shown.pixels[y * shown.width + x] !== hidden.pixels[y * shown.width + x]) return true;
    return false;
  };
  const areas = annotations
    .filter(({ name }) => isOurs(name))
    .flatMap(({ quads, box }): Box[] => [quads?.[0] ? boxOf(quads[0]) : (box ?? [0, 0, 0, 0])]);
  return areas.filter(isOther).length;
}

/** A picture as pdftoppm writes it: P5, its size, its depth, then a byte for each point. */
function pictureIn(bytes: Buffer) {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 64).toString("latin1"));
  if (!head) return null;
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}
