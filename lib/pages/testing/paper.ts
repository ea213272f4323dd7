/** Small PDFs for tests: words put onto pages at given places, in Helvetica. */
import { bytesOf } from "#lib/pdf/lexer.ts";

/** Words that begin at a place, in points. */
export type Written = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  /** Degrees counter-clockwise. */
  readonly turn?: number;
};

export type Page = {
  readonly words: readonly Written[];
  readonly rotation?: number;
  /** Dictionaries of annotations, as the file has them. */
  readonly annotations?: readonly string[];
};

export type Paper = { readonly pages: readonly Page[]; readonly info?: string; readonly font?: string };

const HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
const turned = (degrees: number): string => {
  const [sine, cosine] = [Math.sin((degrees / 180) * Math.PI), Math.cos((degrees / 180) * Math.PI)];
  return [cosine, sine, -sine, cosine].map((value) => value.toFixed(6)).join(" ");
};

const show = ({ x, y, text, size = 10, turn = 0 }: Written): string =>
  `BT /F1 ${size} Tf ${turned(turn)} ${x} ${y} Tm (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`;

/** A file of 400 by 600 points a page, with a table as PDF 1.4 has it. */
export function paper({ pages, info = "<<>>", font = HELVETICA }: Paper): Uint8Array {
  const objects = ["<</Type/Catalog/Pages 2 0 R>>", "", font, info];
  const kids = pages.map(({ words, rotation = 0, annotations = [] }) => {
    const stream = words.map(show).join("\n");
    objects.push(`<</Length ${stream.length}>>\nstream\n${stream}\nendstream`);
    const contents = objects.length;
    const first = objects.length + 1;
    objects.push(...annotations);
    const names = annotations.map((_, at) => `${first + at} 0 R`).join(" ");
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Rotate ${rotation}/Contents ${contents} 0 R` +
        `/Resources<</Font<</F1 3 0 R>>>>/Annots[${names}]>>`,
    );
    return `${objects.length} 0 R`;
  });
  objects[1] = `<</Type/Pages/Kids[${kids.join(" ")}]/Count ${kids.length}>>`;
  return fileOf(objects);
}

/** @param objects from number 1 on, the catalog first; the fourth says what the file is called. @param trailer more of its entries */
export function fileOf(objects: readonly string[], trailer = ""): Uint8Array {
  let body = "%PDF-1.4\n";
  const rows = objects.map((object, at) => {
    const row = `${String(body.length).padStart(10, "0")} 00000 n \n`;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const size = objects.length + 1;
  return bytesOf(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows.join("")}trailer\n` +
      `<</Size ${size}/Root 1 0 R/Info 4 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}

/** Lines under one another. */
export const column = (x: number, top: number, lines: readonly string[], size = 10): Written[] =>
  lines.map((text, at) => ({ x, y: top - at * size * 1.2, text, size }));
