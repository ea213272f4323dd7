/** A small PDF with a lock: RC4 with 40 bits, as PDF 1.1 has it (ISO 32000, 7.6). It is read everywhere, and weak. */
import { createHash } from "node:crypto";
import { fileOf } from "./paper.ts";

/** What passwords are filled up with. */
const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const NAME = "0123456789abcdef";
const CONTENTS = 5;

const digest = (...parts: readonly Buffer[]): Buffer => createHash("md5").update(Buffer.concat(parts)).digest();
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, "latin1"), PADDING]).subarray(0, 32);
const hex = (bytes: Buffer): string => `<${bytes.toString("hex")}>`;

function rc4(key: Buffer, plain: Buffer): Buffer {
  const box = Array.from({ length: 256 }, (_, at) => at);
  const swap = (one: number, other: number): void => {
    [box[one], box[other]] = [box[other] ?? 0, box[one] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (box[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, other);
  }
  let [one, other] = [0, 0];
  return plain.map((byte) => {
    one = (one + 1) & 255;
    other = (other + (box[one] ?? 0)) & 255;
    swap(one, other);
    return byte ^ (box[((box[one] ?? 0) + (box[other] ?? 0)) & 255] ?? 0);
  }) as Buffer; // a Buffer's map makes another one
}

/** @param password opens it; with none it opens without. @param permissions the bits of what others may, below zero */
export function locked(words: string, { password = "", permissions = -4 } = {}): Uint8Array {
  const owner = rc4(digest(padded("the owner's")).subarray(0, 5), padded(password));
  const may = Buffer.alloc(4);
  may.writeInt32LE(permissions);
  const key = digest(padded(password), owner, may, Buffer.from(NAME)).subarray(0, 5);
  const ownKey = digest(key, Buffer.from([CONTENTS, 0, 0, 0, 0])).subarray(0, 10);
  const stream = rc4(ownKey, Buffer.from(`BT /F1 20 Tf 30 500 Td (${words}) Tj ET`)).toString("latin1");
  return fileOf(
    [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[6 0 R]/Count 1>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
      "<<>>",
      `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 5 0 R/Resources<</Font<</F1 3 0 R>>>>>>",
      `<</Filter/Standard/V 1/R 2/O ${hex(owner)}/U ${hex(rc4(key, PADDING))}/P ${permissions}>>`,
    ],
    `/Encrypt 7 0 R/ID[(${NAME})(${NAME})]`,
  );
}
