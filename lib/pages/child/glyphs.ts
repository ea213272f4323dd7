/** The characters of a page, in the order in which the file has them. */
import { intoFrame, turnOf } from "../frame.ts";
import type { Glyph } from "../glyph.ts";
import { PAGE_CHARACTERS } from "../limits.ts";
import type { Quad } from "../model.ts";
import { CROWDED, PdfRefusal } from "../refusal.ts";
import type { Engine } from "./engine.ts";

/** PDFium's sign for a hyphen at which it thinks that a word was divided. */
const DIVISION = 2;
const REPLACEMENT = "\uFFFD";
const BOLD = 600;

/**
 * @param box the part of the page that is shown: what stands outside is nothing a reader sees
 * @throws PdfRefusal where there are more characters than any page has
 */
export function glyphsOf(engine: Engine, page: number, box: Quad): Glyph[] {
  const { pdfium } = engine;
  const text = pdfium.FPDFText_LoadPage(page);
  if (text === 0) return [];
  try {
    return collect(engine, text, box);
  } finally {
    pdfium.FPDFText_ClosePage(text);
  }
}

function collect(engine: Engine, text: number, box: Quad): Glyph[] {
  const { pdfium, asked } = engine;
  const count = pdfium.FPDFText_CountChars(text);
  if (count > PAGE_CHARACTERS) throw new PdfRefusal(CROWDED);
  const memory = engine.allocate(64);
  const glyphs: Glyph[] = [];
  let object = -1;
  let before: Glyph["before"] = "nothing";
  let style = styleOf(engine, text, 0, memory);
  for (let index = 0; index < count; index++) {
    const at = index;
    let code = asked.FPDFText_GetUnicode(text, at);
    // Of a character beyond the first plane PDFium tells both UTF-16 halves, each as if it were one.
    const low = isHigh(code) && at + 1 < count ? asked.FPDFText_GetUnicode(text, at + 1) : 0;
    if (low >= 0xdc00 && low <= 0xdfff) {
      code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
      index++;
    }
    if ((code === 32 || code === 10 || code === 13) && asked.FPDFText_IsGenerated(text, at) === 1) {
      before = code === 10 ? "line end" : before === "nothing" ? "gap" : before;
      continue;
    }
    if (asked.FPDFText_GetLooseCharBox(text, at, memory) === 0) continue;
    // Its order is left, top, right, bottom.
    const [left = 0, top = 0, right = 0, bottom = 0] = engine.floats(memory, 4);
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (!(x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])) continue;
    const current = asked.FPDFText_GetTextObject(text, at);
    if (current !== object) {
      object = current;
      style = styleOf(engine, text, at, memory);
    }
    const isDivision = code === DIVISION || code === 0xfffe || (code === 45 && asked.FPDFText_IsHyphen(text, at) === 1);
    const whole: Quad = [left, Math.min(bottom, top), right, Math.max(bottom, top)];
    const turn = style.turn;
    glyphs.push({
      text: isDivision ? "-" : characterOf(code),
      box: intoFrame(turn, whole),
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

/** What all characters of one text object have in common. */
function styleOf({ pdfium, floats }: Engine, text: number, index: number, memory: number) {
  const hasMatrix = pdfium.FPDFText_GetMatrix(text, index, memory);
  const [a, b, c, d, e, f] = hasMatrix ? floats(memory, 6) : [1, 0, 0, 1, 0, 0];
  const turn = turnOf(Math.atan2(b ?? 0, a ?? 1));
  const size = Math.abs(pdfium.FPDFText_GetFontSize(text, index)) * Math.hypot(c ?? 0, d ?? 1);
  const at: Quad = [e ?? 0, f ?? 0, e ?? 0, f ?? 0];
  return {
    turn,
    size: size > 0 ? size : 1,
    baseline: intoFrame(turn, at)[1],
    isBold: pdfium.FPDFText_GetFontWeight(text, index) >= BOLD,
  };
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

const characterOf = (code: number): string =>
  code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? REPLACEMENT : String.fromCodePoint(code);
