/**
 * Annotations as PDF has them (ISO 32000, 12.5): highlights and their replies.
 *
 * Each brings its own appearance, because viewers draw annotations without one as they please, and PDF/A asks
 * for it. Colours multiply with the paper, so that the words stay black and where highlights overlap both show.
 */
import { bytesOf } from "./lexer.ts";
import { dict, name, Stream, type Dict, type PdfObject, type Ref } from "./objects.ts";
import { date, text } from "./strings.ts";

/** A rectangle along the page's axes, in points: left, bottom, right, top. */
export type Quad = readonly [number, number, number, number];

/** Red, green, blue, each from 0 to 1. */
export type Colour = readonly [number, number, number];

/** How the line under a highlight is drawn, so that it can be told apart without its colour. */
export type Line = "solid" | "dashed" | "dotted" | "none";

export type Remark = {
  /** Stable: the same annotation has the same name in every export. */
  readonly id: string;
  readonly author: string;
  readonly contents: string;
  readonly subject: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type HighlightLook = {
  readonly wash: Colour;
  readonly ink: Colour;
  readonly line: Line;
  /** 0 for the lowest line; highlights that overlap have lines of their own. */
  readonly lane: number;
};

/** Print; and for a reply, which shows nothing of itself: do not zoom or rotate. */
const PRINT = 4;
const PRINT_UNCHANGED = 4 + 8 + 16;

const LINE_WIDTH = 0.7;
const LANE_HEIGHT = 1.5;

const sharedEntries = (remark: Remark, page: Ref): Record<string, PdfObject> => ({
  Type: name("Annot"),
  P: page,
  NM: text(remark.id),
  T: text(remark.author),
  Subj: text(remark.subject),
  Contents: text(remark.contents),
  CreationDate: date(remark.createdAt),
  M: date(remark.updatedAt),
});

/** A highlight over these quads. `appearance` is what `highlightAppearance` made, added to the file. */
export function highlight(
  remark: Remark,
  page: Ref,
  quads: readonly Quad[],
  look: HighlightLook,
  appearance: Ref,
): Dict {
  return dict({
    ...sharedEntries(remark, page),
    Subtype: name("Highlight"),
    Rect: around(quads),
    // Not in the order the standard says (counter-clockwise) but in the one that all programs write and read.
    QuadPoints: quads.flatMap(([left, bottom, right, top]) => [left, top, right, top, left, bottom, right, bottom]),
    C: [...look.wash],
    F: PRINT,
    AP: dict({ N: appearance }),
  });
}

/** What a highlight looks like: its colour over the words, and its line under them. `multiply` is `multiplying` below. */
export function highlightAppearance(quads: readonly Quad[], look: HighlightLook, multiply: Ref): Stream {
  const fill = quads.map(([left, bottom, right, top]) => `${numbers(left, bottom, right - left, top - bottom)} re`);
  const lines = look.line === "none" ? [] : [stroke(look), ...quads.map((quad) => underline(quad, look)), "S"];
  const content = ["/M gs", `${numbers(...look.wash)} rg`, ...fill, "f", ...lines].join("\n");
  return form(around(quads), content, dict({ ExtGState: dict({ M: multiply }) }));
}

/** The graphics state that lets what is beneath show through. One serves a whole file. */
export const multiplying = (): Dict => dict({ Type: name("ExtGState"), BM: name("Multiply"), ca: 1, CA: 1 });

/** An answer to an annotation: part of its thread in every viewer, with nothing to see on the page. */
export const reply = (remark: Remark, page: Ref, parent: Ref, at: Quad, appearance: Ref): Dict =>
  dict({
    ...sharedEntries(remark, page),
    Subtype: name("Text"),
    // As small as it may be: viewers without appearances of their own for notes paint a sign over the text otherwise.
    Rect: [at[0], at[3] - 1, at[0] + 1, at[3]],
    F: PRINT_UNCHANGED,
    IRT: parent,
    RT: name("R"),
    Name: name("Comment"),
    AP: dict({ N: appearance }),
  });

/** An appearance in which there is nothing. */
export const nothing = (): Stream => form([0, 0, 0, 0], "", dict({}));

/** Says that an annotation is the same one as another, which it continues on another page. */
export const continues = (annotation: Dict, first: Ref): Dict => annotation.set("IRT", first).set("RT", name("Group"));

const form = (box: PdfObject, content: string, resources: Dict): Stream =>
  new Stream(
    dict({
      Type: name("XObject"),
      Subtype: name("Form"),
      BBox: box,
      Group: dict({ Type: name("Group"), S: name("Transparency") }),
      Resources: resources,
    }),
    bytesOf(content),
  );

const around = (quads: readonly Quad[]): number[] => [
  Math.min(...quads.map(([left]) => left)),
  Math.min(...quads.map(([, bottom]) => bottom)),
  Math.max(...quads.map(([, , right]) => right)),
  Math.max(...quads.map(([, , , top]) => top)),
];

const dashes: Record<Line, string> = {
  solid: "[] 0 d 0 J",
  dashed: "[3 1.6] 0 d 0 J",
  dotted: "[0 1.7] 0 d 1 J",
  none: "",
};

const stroke = ({ ink, line }: HighlightLook): string =>
  `${numbers(...ink)} RG ${line === "dotted" ? LINE_WIDTH * 1.4 : LINE_WIDTH} w ${dashes[line]}`;

function underline([left, bottom, right]: Quad, { lane }: HighlightLook): string {
  const height = bottom + LINE_WIDTH / 2 + 0.25 + lane * LANE_HEIGHT;
  return `${numbers(left, height)} m ${numbers(right, height)} l`;
}

const numbers = (...values: readonly number[]): string => values.map((value) => Number(value.toFixed(3))).join(" ");
