/**
 * How wide words are in the typeface of the text layer, in em, so that they can be stretched over the words on the
 * paper. Measured once for each word.
 */
export type Measure = {
  /** Without ligatures: letters that are spaced have none. Joined letters cannot be spaced, and have theirs. */
  readonly widthOf: (words: string) => number;
  /** From the highest ascender to the lowest descender. */
  readonly lineHeight: number;
};

/** Letters that are joined to their neighbours. */
export const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Thaana}]/u;

/** Of the layer's typeface; the same as in pages.css. */
const FONT = "100px serif";

let made: Measure | null = null;

export function layerMeasure(): Measure {
  made ??= makeMeasure();
  return made;
}

function makeMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return { widthOf: (words) => words.length / 2, lineHeight: 1.2 };
  context.font = FONT;
  context.fontKerning = "none";
  context.textRendering = "geometricPrecision";
  const known = new Map<string, number>();
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText("x");
  return {
    widthOf: (words) => {
      const before = known.get(words);
      if (before !== undefined) return before;
      // Any spacing at all takes the ligatures away; it is taken off again.
      const isSpaced = !JOINED.test(words);
      context.letterSpacing = isSpaced ? "1px" : "0px";
      const width = (context.measureText(words).width - (isSpaced ? lettersIn(words) : 0)) / 100;
      known.set(words, width);
      return width;
    },
    lineHeight: (fontBoundingBoxAscent + fontBoundingBoxDescent) / 100,
  };
}

/** What is spaced: letters with their accents. */
export const lettersIn = (words: string): number => words.match(/\P{M}/gu)?.length ?? 0;
