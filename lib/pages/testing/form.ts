/** Small forms for tests. */
import { fileOf } from "./paper.ts";

const stream = (content: string, entries = ""): string =>
  `<</Length ${content.length}${entries}>>\nstream\n${content}\nendstream`;
const HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

export type Field = { readonly says: string; readonly y: number; readonly more?: string; readonly isDrawn?: boolean };

/** More entries of its form, what it says of itself, and annotations that are no fields. */
type More = { readonly acroForm?: string; readonly info?: string; readonly beside?: readonly string[] };

/** Two questions, at 504 and 454, and fields beside them: each drawn by its file, unless that leaves it to readers. */
export function form(fields: readonly Field[], { acroForm = "", info = "<<>>", beside = [] }: More = {}): Uint8Array {
  const first = 7;
  const widgets = fields.flatMap(({ says, y, more = "", isDrawn = true }, at) => [
    `<</Type/Annot/Subtype/Widget/FT/Tx/T(f${at})/V(${says})/DA(/F1 10 Tf 0 g)/Rect[150 ${y} 350 ${y + 16}]${more}${
      isDrawn ? `/AP<</N ${first + at * 2 + 1} 0 R>>` : ""
    }>>`,
    stream(
      `/Tx BMC BT /F1 10 Tf 2 4 Td (${says}) Tj ET EMC`,
      "/Type/XObject/Subtype/Form/BBox[0 0 200 16]/Resources<</Font<</F1 3 0 R>>>>",
    ),
  ]);
  const names = fields.map((_, at) => `${first + at * 2} 0 R`).join(" ");
  return fileOf([
    `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${names}]/DR<</Font<</F1 3 0 R>>>>${acroForm}>>>>`,
    "<</Type/Pages/Kids[5 0 R]/Count 1>>",
    HELVETICA,
    info,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 6 0 R/Resources<</Font<</F1 3 0 R>>>>/Annots[${names} ${beside.join(" ")}]>>`,
    stream("BT /F1 10 Tf 40 504 Td (Name:) Tj ET BT /F1 10 Tf 40 454 Td (Town:) Tj ET"),
    ...widgets,
  ]);
}
