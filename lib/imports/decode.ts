/** The bytes of a text file → its text, in whichever encoding it is. */

type Decoded = { readonly text: string } | { readonly problem: string };

const UNKNOWN =
  "The encoding of this file could not be told. Save it as UTF-8 (in most programs: Save as … → Encoding), and try again.";

/**
 * A byte order mark decides; else UTF-8 if it is that, which other encodings hardly ever are by chance; else
 * what the file declares; else Windows-1252, if what comes of it looks like a text in Latin letters.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes) ?? silentWide(bytes);
  const text = marked ? decode(bytes, marked) : (decode(bytes, "utf-8") ?? decodeOld(bytes));
  return text === null ? { problem: UNKNOWN } : { text };
}

function markOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: in texts in Latin letters every other byte is zero. */
function silentWide(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 1_000);
  const zeros = (side: number): number => head.filter((byte, at) => at % 2 === side && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (odd > head.length * 0.3 && even === 0) return "utf-16le";
  return even > head.length * 0.3 && odd === 0 ? "utf-16be" : null;
}

function decodeOld(bytes: Uint8Array): string | null {
  const declared = declaredIn(bytes);
  if (declared !== null && !/^utf-?8$/iu.test(declared)) return decode(bytes, declared);
  const text = decode(bytes, "windows-1252");
  return text !== null && isLatin(text) ? text : null;
}

/** `<meta charset>`, `<meta http-equiv>` or an XML declaration at the top of the file. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2_048));
  return /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]{2,30})/iu.exec(head)?.[1] ?? null;
}

/** Cyrillic or Japanese read as Latin is a text full of accents, and of places Windows-1252 leaves empty. */
function isLatin(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the empty places are decoded as control characters
  if (/[\u0080-\u009F]/u.test(text)) return false;
  const accented = text.match(/[\u00C0-\u00FF]/gu)?.length ?? 0;
  return accented * 4 <= (text.match(/\p{L}/gu)?.length ?? 0);
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
