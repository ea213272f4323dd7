/**
 * What annotations look like (ISO 32000, 12.5.5). Colours multiply with the paper, so that the words stay black and
 * where highlights overlap both show. What all appearances have in common is in a file once.
 */
import { around, type Area, type Colour, cornersOf, type Quad } from "./annotations.ts";
import type { Edits } from "./edits.ts";
import { bytesOf } from "./lexer.ts";
import { dict, name, Stream, type Codec, type PdfObject, type Ref } from "./objects.ts";

/** How the line under a highlight is drawn, so that it can be told apart without its colour. */
export type Line = "solid" | "dashed" | "dotted" | "none";

/** On which side of the words the line is: below them, as the page is turned for reading. */
export type Side = "bottom" | "right" | "top" | "left";

export type Look = {
  readonly wash: Colour;
  readonly ink: Colour;
  readonly line: Line;
  /** 0 for the lowest line; highlights that overlap have lines of their own. */
  readonly lane: number;
  readonly side?: Side;
};

const LINE_WIDTH = 0.7;
const LANE_HEIGHT = 1.5;
/** Content shorter than this grows by being compressed. In bytes. */
const WORTH_COMPRESSING = 120;

export class Appearances {
  readonly #edits: Edits;
  readonly #codec: Codec;
  readonly #group: Ref;
  readonly #resources: Ref;
  readonly #none: Ref;

  constructor(edits: Edits, codec: Codec) {
    this.#edits = edits;
    this.#codec = codec;
    this.#group = edits.add(dict({ Type: name("Group"), S: name("Transparency") }));
    const multiply = dict({ Type: name("ExtGState"), BM: name("Multiply"), ca: 1, CA: 1 });
    this.#resources = edits.add(dict({ ExtGState: dict({ M: edits.add(multiply) }) }));
    this.#none = this.#form([0, 0, 0, 0], "");
  }

  /** Nothing at all. */
  get none(): Ref {
    return this.#none;
  }

  /** A colour over the words, and a line along them. */
  highlight(areas: readonly Area[], look: Look): Ref {
    const fill = areas.map(filled);
    const lines = look.line === "none" ? [] : [stroke(look), ...areas.map((area) => lineAlong(area, look)), "S"];
    return this.#form(around(areas), ["/M gs", `${numbers(...look.wash)} rg`, ...fill, "f", ...lines].join("\n"));
  }

  /** A frame just inside a box, in the line of the stance; without one, a solid line. */
  frame(box: Quad, look: Look): Ref {
    const [left, bottom, right, top] = box;
    const inset = LINE_WIDTH;
    const drawn = numbers(left + inset, bottom + inset, right - left - 2 * inset, top - bottom - 2 * inset);
    const line = look.line === "none" ? "solid" : look.line;
    return this.#form(box, [stroke({ ...look, line }, 2), `${drawn} re`, "S"].join("\n"));
  }

  /** A sheet with a corner, for a note that belongs to no words. */
  note(box: Quad, look: Look): Ref {
    const [left, bottom, right, top] = box;
    const drawn = numbers(left + 1, bottom + 1, right - left - 2, top - bottom - 2);
    const lines = [0.35, 0.5, 0.65].map((part) => {
      const height = bottom + (top - bottom) * part;
      return `${numbers(left + 4, height)} m ${numbers(right - 4, height)} l`;
    });
    const paint = `${numbers(...look.wash)} rg ${stroke({ ...look, line: "solid" })}`;
    return this.#form(box, [paint, `${drawn} re`, "B", ...lines, "S"].join("\n"));
  }

  #form(box: readonly number[], content: string): Ref {
    const plain = bytesOf(content);
    const isLong = plain.length > WORTH_COMPRESSING;
    const filter: Record<string, PdfObject> = isLong ? { Filter: name("FlateDecode") } : {};
    const entries = dict({
      Type: name("XObject"),
      Subtype: name("Form"),
      BBox: [...box],
      Group: this.#group,
      Resources: this.#resources,
      ...filter,
    });
    return this.#edits.add(new Stream(entries, isLong ? this.#codec.deflate(plain) : plain));
  }
}

const dashes: Record<Line, string> = {
  solid: "[] 0 d 0 J",
  dashed: "[3 1.6] 0 d 0 J",
  dotted: "[0 1.7] 0 d 1 J",
  none: "",
};

const stroke = ({ ink, line }: Look, times = 1): string =>
  `${numbers(...ink)} RG ${numbers((line === "dotted" ? LINE_WIDTH * 1.4 : LINE_WIDTH) * times)} w ${dashes[line]}`;

function filled(area: Area): string {
  const [ax, ay, bx, by, cx, cy, dx, dy] = cornersOf(area);
  if (area.length === 4) return `${numbers(cx, cy, bx - cx, by - cy)} re`;
  return `${numbers(ax, ay)} m ${numbers(bx, by)} l ${numbers(dx, dy)} l ${numbers(cx, cy)} l h`;
}

function lineAlong(area: Area, { lane, side = "bottom" }: Look): string {
  const inside = LINE_WIDTH / 2 + 0.25 + lane * LANE_HEIGHT;
  if (area.length === 8) {
    const [ax, ay, , , cx, cy, dx, dy] = area;
    // A little of the way up from the lower side, as the words run.
    const part = inside / (Math.hypot(ax - cx, ay - cy) || 1);
    const [x, y] = [(ax - cx) * part, (ay - cy) * part];
    return `${numbers(cx + x, cy + y)} m ${numbers(dx + x, dy + y)} l`;
  }
  const [left, bottom, right, top] = area;
  if (side === "bottom") return `${numbers(left, bottom + inside)} m ${numbers(right, bottom + inside)} l`;
  if (side === "top") return `${numbers(left, top - inside)} m ${numbers(right, top - inside)} l`;
  const along = side === "left" ? left + inside : right - inside;
  return `${numbers(along, bottom)} m ${numbers(along, top)} l`;
}

const numbers = (...values: readonly number[]): string => values.map((value) => Number(value.toFixed(3))).join(" ");
