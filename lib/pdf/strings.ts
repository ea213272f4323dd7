/** Strings for people, and dates (ISO 32000, 7.9.2 and 7.9.4). */
import { latin1 } from "./lexer.ts";
import { Literal, PdfProblem } from "./objects.ts";

/** A text as a PDF string: ASCII as it is, everything else in UTF-16 with its mark. */
export function text(value: string): Literal {
  if (/^[\x20-\x7e]*$/.test(value)) return new Literal(`(${value.replace(/[\\()]/g, "\\$&")})`);
  let hexadecimal = "FEFF";
  for (let index = 0; index < value.length; index++)
    hexadecimal += value.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0");
  return new Literal(`<${hexadecimal}>`);
}

/** Bytes as a PDF string. */
export const binary = (bytes: Uint8Array): Literal =>
  new Literal(`<${Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join("")}>`);

/** What a string says. Bytes that are neither UTF-16 nor UTF-8 are taken for Latin-1, which PDFDocEncoding nearly is. */
export function readText(literal: Literal): string {
  const bytes = bytesIn(literal);
  if (bytes.startsWith("\xfe\xff")) return readUtf16(bytes.slice(2));
  if (bytes.startsWith("\xef\xbb\xbf"))
    return new TextDecoder().decode(Uint8Array.from(bytes.slice(3), (byte) => byte.charCodeAt(0)));
  return bytes;
}

function readUtf16(bytes: string): string {
  let value = "";
  for (let index = 0; index + 1 < bytes.length; index += 2)
    value += String.fromCharCode(bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1));
  return value;
}

/** The bytes a string stands for, one character for each. */
export function bytesIn({ source }: Literal): string {
  const inside = source.slice(1, -1);
  if (!source.startsWith("<")) return inside.replace(/\\(\r\n|[0-7]{1,3}|[^])|\r\n?/g, unescape);
  const digits = inside.replace(/[^0-9A-Fa-f]/g, "");
  return latin1(Uint8Array.from(digits.match(/..?/g) ?? [], (pair) => Number.parseInt(pair.padEnd(2, "0"), 16)));
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  "\n": "",
  "\r": "",
  "\r\n": "",
};

function unescape(_: string, escaped: string | undefined): string {
  if (escaped === undefined) return "\n";
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) % 256);
  return escapes[escaped] ?? escaped;
}

/** A moment (ISO 8601, in UTC) as a PDF date, to the second. */
export function date(moment: string): Literal {
  const digits = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(moment);
  if (!digits) throw new PdfProblem(`“${moment}” is not a moment.`);
  return new Literal(`(D:${digits.slice(1).join("")}Z)`);
}
