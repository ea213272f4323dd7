/**
 * Annotations as PDF has them (ISO 32000, 12.5): highlights, squares around regions, notes, and replies to them.
 *
 * Each brings its own appearance (appearances.ts), because viewers draw annotations without one as they please, and
 * PDF/A asks for it.
 */
import { dict, name, type Dict, type PdfObject, type Ref } from "./objects.ts";
import { date, text } from "./strings.ts";

/** A rectangle along the page's axes, in points: left, bottom, right, top. */
export type Quad = readonly [number, number, number, number];

/** Of a rectangle that is aslant: upper left, upper right, lower left, lower right, as its words run. */
export type Corners = readonly [number, number, number, number, number, number, number, number];

/** What words take up on a page. */
export type Area = Quad | Corners;

/** Red, green, blue, each from 0 to 1. */
export type Colour = readonly [number, number, number];

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

/** Print; and for a reply, which shows nothing of itself: do not zoom or rotate. */
const PRINT = 4;
const PRINT_UNCHANGED = 4 + 8 + 16;

const sharedEntries = (remark: Remark, page: Ref): Record<string, PdfObject> => ({
  Type: name("Annot"),
  P: page,
  NM: text(remark.id),
  T: text(remark.author),
  ...(remark.subject === "" ? {} : { Subj: text(remark.subject) }),
  Contents: text(remark.contents),
  CreationDate: date(remark.createdAt),
  M: date(remark.updatedAt),
});

/** A highlight over these quads. `appearance` is what appearances.ts makes, added to the file. */
export const highlight = (remark: Remark, page: Ref, areas: readonly Area[], wash: Colour, appearance: Ref): Dict =>
  dict({
    ...sharedEntries(remark, page),
    Subtype: name("Highlight"),
    Rect: around(areas),
    // Not in the order the standard says (counter-clockwise) but in the one that all programs write and read.
    QuadPoints: areas.flatMap(cornersOf),
    C: [...wash],
    F: PRINT,
    AP: dict({ N: appearance }),
  });

/** A frame around a part of the page that is no text. */
export const square = (remark: Remark, page: Ref, box: Quad, ink: Colour, appearance: Ref): Dict =>
  dict({
    ...sharedEntries(remark, page),
    Subtype: name("Square"),
    Rect: [...box],
    C: [...ink],
    F: PRINT,
    AP: dict({ N: appearance }),
  });

/** A note at a place of the page. */
export const note = (remark: Remark, page: Ref, box: Quad, ink: Colour, appearance: Ref): Dict =>
  dict({
    ...sharedEntries(remark, page),
    Subtype: name("Text"),
    Rect: [...box],
    C: [...ink],
    F: PRINT_UNCHANGED,
    Name: name("Comment"),
    AP: dict({ N: appearance }),
  });

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

/** Says that an annotation is the same one as another, which it continues on another page. */
export const continues = (annotation: Dict, first: Ref): Dict => annotation.set("IRT", first).set("RT", name("Group"));

/** The corners of an area: upper left, upper right, lower left, lower right. */
export function cornersOf(area: Area): Corners {
  if (area.length === 8) return area;
  const [left, bottom, right, top] = area;
  return [left, top, right, top, left, bottom, right, bottom];
}

/** The smallest rectangle around all of these. */
export function around(areas: readonly Area[]): [number, number, number, number] {
  const corners = areas.flatMap(cornersOf);
  const xs = corners.filter((_, at) => at % 2 === 0);
  const ys = corners.filter((_, at) => at % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
