/** A character of a page as its engine found it. */
import type { Direction } from "./frame.ts";
import type { Quad } from "./model.ts";

export type Glyph = {
  /** What it stands for. */
  readonly text: string;
  /** In the frame of its line: from, low, to, high. */
  readonly box: Quad;
  readonly turn: Direction;
  /** Where its line stands, in the frame. */
  readonly baseline: number;
  /** Of its letters, in points. */
  readonly size: number;
  readonly isBold: boolean;
  /** A hyphen at which a word was divided at the end of its line. */
  readonly isDivision: boolean;
  /** Its dots only, where a font draws these apart: it takes up more room than its box. */
  readonly isDots?: boolean;
  /** What the engine found before it that is no character: words that stand apart, or the beginning of a line. */
  readonly before: "nothing" | "gap" | "line end";
};

const RIGHT_TO_LEFT = /(?!\p{Nd})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether there is a letter that is read from the right. Numbers never are. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);
