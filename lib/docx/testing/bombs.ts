/** Parts of Word files that mean harm. */
import { constants, deflateRawSync } from "node:zlib";
import { docxEntries, p, r } from "./docx.ts";
import { zip, type ZipEntry } from "./zip.ts";

/** A good file with some of its entries replaced, or others added. */
export const withEntries = (...others: readonly ZipEntry[]): Buffer => {
  const names = new Set(others.map(({ name }) => name));
  return zip([...docxEntries({ body: p(r("good")) }).filter(({ name }) => !names.has(name)), ...others]);
};

export const document = (inside: string, before = ""): ZipEntry => ({
  name: "word/document.xml",
  data: `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`,
});

/** What ten million zeros deflate to, so many times; a flush ends at a whole byte, so the pieces may follow each other. */
export function deflatedZeros(times: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(10_000_000), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: times }, () => piece), deflateRawSync("")]);
}
