/** The characters of a page, in the order in which the file has them. */
import { directionsOfPage } from "../directions.ts";
import { type Direction, intoFrame, isAslant, pointInto } from "../frame.ts";
import type { Glyph } from "../glyph.ts";
import { PAGE_CHARACTERS } from "../limits.ts";
import type { Quad } from "../model.ts";
import { CROWDED, PdfRefusal } from "../refusal.ts";
import { rectangleAslant, type Matrix } from "./aslant.ts";
import { texSign } from "../tex-signs.ts";
import type { Engine } from "./engine.ts";
import { objectsOn } from "./layers.ts";

/** PDFium's sign for a hyphen at which it thinks that a word was divided. */
const DIVISION = 2;
const REPLACEMENT = "\uFFFD";
const BOLD = 600;
/** Bytes of a font's name; longer ones are none of those that are looked for. */
const NAME = 128;

/**
 * @param box the part of the page that is shown: what stands outside is nothing a reader sees
 * @param layers the names of those that are not shown
 * @throws PdfRefusal where there are more characters than any page has
 */
export function glyphsOf(engine: Engine, page: number, box: Quad, layers: ReadonlySet<string> = new Set()): Glyph[] {
  const { pdfium } = engine;
  const text = pdfium.FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    return collect(engine, text, box, objectsOn(engine, page, layers));
  } finally {
    pdfium.FPDFText_ClosePage(text);
  }
}

function collect(engine: Engine, text: number, box: Quad, hidden: ReadonlySet<number>): Glyph[] {
  const { pdfium, asked } = engine;
  const count = pdfium.FPDFText_CountChars(text);
  if (count > PAGE_CHARACTERS) throw new PdfRefusal(CROWDED);
  const memory = engine.allocate(64);
  const glyphs: Glyph[] = [];
  let object = -1;
  let before: Glyph["before"] = "nothing";
  const directionOf = directionsOfPage();
  let style = styleOf(engine, text, 0, memory, directionOf);
  for (let index = 0; index < count; index++) {
    const at = index;
    let code = asked.FPDFText_GetUnicode(text, at);
    // Of a character beyond the first plane PDFium tells both UTF-16 halves, each as if it were one.
    const low = isHigh(code) && at + 1 < count ? asked.FPDFText_GetUnicode(text, at + 1) : 0;
    if (low >= 0xdc00 && low <= 0xdfff) {
      code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
      index++;
    }
    if ((code === 32 || code === 10 || code === 13) && isMade(engine, text, at)) {
      before = code === 10 ? "line end" : before === "nothing" ? "gap" : before;
      continue;
    }
    if (asked.FPDFText_GetLooseCharBox(text, at, memory) === 0) continue;
    // Its order is left, top, right, bottom.
    const [left = 0, top = 0, right = 0, bottom = 0] = engine.floats(memory, 4);
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (!(x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])) continue;
    const current = asked.FPDFText_GetTextObject(text, at);
    if (hidden.has(current)) continue;
    if (current !== object) {
      object = current;
      style = styleOf(engine, text, at, memory, directionOf);
    }
    const isDivision = code === DIVISION || code === 0xfffe || (code === 45 && asked.FPDFText_IsHyphen(text, at) === 1);
    const whole: Quad = [left, Math.min(bottom, top), right, Math.max(bottom, top)];
    const turn = style.turn;
    const width = isAslant(turn) ? widthOf(engine, text, at, memory) : 0;
    glyphs.push({
      text: isDivision ? "-" : style.isGuessed(code, at) ? (style.sign(code) ?? REPLACEMENT) : characterOf(code),
      box: isAslant(turn)
        ? rectangleAslant(whole, turn, style.matrix, width)
        : asHighAsLetters(intoFrame(turn, whole), style, () => intoFrame(turn, inkOf(engine, text, at, memory))),
      turn,
      baseline: style.baseline,
      size: style.size,
      isBold: style.isBold,
      isDivision,
      before,
    });
    before = "nothing";
  }
  pdfium.pdfium.wasmExports.free(memory);
  return glyphs;
}

/** Whether the engine itself put a blank there: it says so of most, and the others belong to nothing of the file. */
const isMade = ({ asked }: Engine, text: number, at: number): boolean =>
  asked.FPDFText_IsGenerated(text, at) === 1 || asked.FPDFText_GetTextObject(text, at) === 0;

/** What all characters of one text object have in common. */
function styleOf(
  { pdfium, asked, floats }: Engine,
  text: number,
  index: number,
  memory: number,
  directionOf: (angle: number) => Direction,
) {
  const object = asked.FPDFText_GetTextObject(text, index);
  const hasMatrix = pdfium.FPDFText_GetMatrix(text, index, memory);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = hasMatrix ? floats(memory, 6) : [];
  const turn = directionOf(Math.atan2(b, a));
  const size = Math.abs(pdfium.FPDFText_GetFontSize(text, index)) * Math.hypot(c, d);
  const matrix: Matrix = [a, b, c, d];
  return {
    turn,
    matrix,
    /** Whether nobody says what a character is, so that the engine took its number in the font for one. */
    isGuessed: (code: number, at: number): boolean =>
      asked.FPDFText_HasUnicodeMapError(text, at) === 1 &&
      !(code >= 32 && code < 127 && isDrawn(pdfium, object, memory)),
    sign: (code: number): string | null => texSign(fontNameOf(pdfium, object), code),
    size: size > 0 ? size : 1,
    baseline: pointInto(turn, [e, f])[1],
    isBold: pdfium.FPDFText_GetFontWeight(text, index) >= BOLD,
  };
}

function fontNameOf(pdfium: Engine["pdfium"], object: number): string {
  const font = pdfium.FPDFTextObj_GetFont(object);
  if (font === 0) return "";
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const at = malloc(NAME);
  const length = pdfium.FPDFFont_GetBaseFontName(font, at, NAME);
  const name = length > NAME ? "" : pdfium.pdfium.UTF8ToString(at);
  free(at);
  return name;
}

/** Fonts whose letters are drawings mostly have them by the numbers of ASCII; they are in no font file. */
function isDrawn(pdfium: Engine["pdfium"], object: number, memory: number): boolean {
  const font = pdfium.FPDFTextObj_GetFont(object);
  const hasFile = font !== 0 && pdfium.FPDFFont_GetFontData(font, 0, 0, memory);
  return !hasFile || (pdfium.pdfium.HEAPU32[memory >> 2] ?? 0) === 0;
}

/** In sizes. Fonts of mathematics say that each of their signs is as high as the highest; great signs hang from their line. */
const [HIGH, BELOW, ABOVE, GREAT] = [1.9, 0.25, 0.85, 1.2];
/** No letter is as wide as this: the size of a font of drawings may be counted in measures of its own. */
const WIDE = 3;

function asHighAsLetters(
  box: Quad,
  { size, baseline }: { readonly size: number; readonly baseline: number },
  inked: () => Quad,
): Quad {
  if (box[3] - box[1] <= size * HIGH || box[2] - box[0] > size * WIDE) return box;
  const [, low, , high] = inked();
  if (high - low > size * GREAT && high - low < box[3] - box[1]) return [box[0], low, box[2], high];
  return [box[0], baseline - size * BELOW, box[2], baseline + size * ABOVE];
}

/** The rectangle of what is drawn of a character. */
function inkOf({ pdfium }: Engine, text: number, index: number, memory: number): Quad {
  const doubles = [memory, memory + 8, memory + 16, memory + 24] as const;
  // Its order is left, right, bottom, top.
  if (!pdfium.FPDFText_GetCharBox(text, index, ...doubles)) return [0, 0, 0, 0];
  const [left = 0, right = 0, bottom = 0, top = 0] = doubles.map((at) => pdfium.pdfium.HEAPF64[at >> 3]);
  return [left, bottom, right, top];
}

/** How wide a character is before the matrix makes it larger and turns it; 0 where its font does not say. */
function widthOf({ pdfium, floats, asked }: Engine, text: number, index: number, memory: number): number {
  const font = pdfium.FPDFTextObj_GetFont(asked.FPDFText_GetTextObject(text, index));
  const size = pdfium.FPDFText_GetFontSize(text, index);
  const isKnown =
    font !== 0 && pdfium.FPDFFont_GetGlyphWidth(font, asked.FPDFText_GetUnicode(text, index), size, memory);
  return isKnown ? Math.abs(floats(memory, 1)[0] ?? 0) : 0;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

const characterOf = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? REPLACEMENT : String.fromCodePoint(code);
