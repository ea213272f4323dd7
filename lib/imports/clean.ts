/** Text as it comes from strangers' files: what is taken away before anybody reads it, and what is no text at all. */
import { withoutControls } from "#lib/documents/characters.ts";

/**
 * The body as everything else reads it: line ends are \n, a page break ends a line, the byte order mark and
 * control characters are gone, half characters are replaced. Repairs count their places in this.
 */
export const cleaned = (body: string): string =>
  withoutControls(
    body
      .toWellFormed()
      .replace(/^\uFEFF/u, "")
      .replace(/\r\n?|[\f\u2028\u2029]/gu, "\n"),
  );

/** How files begin that are something else, and what they are. */
const signatures: readonly (readonly [start: string, name: string])[] = [
  ["%PDF-", "a PDF"],
  ["PK\u0003\u0004", "a Word document or another packed file"],
  ["{\\rtf", "a rich-text file"],
  ["\u007FELF", "a program"],
  ["GIF8", "a picture"],
];

/** So much of a body is looked at to tell what it is, in UTF-16 code units. */
const SAMPLE = 100_000;
/** What one in so many characters may be before a body counts as no text: stray ones occur in real articles. */
const RARE = 100;

/** @returns a sentence that says why a body cannot be read as text, or null */
export function problemOf(body: string): string | null {
  const known = signatures.find(([start]) => body.startsWith(start));
  if (known) return `This is ${known[1]}, not text. Copy its text and paste it, or save it as plain text or HTML.`;
  const sample = body.slice(0, SAMPLE);
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  if (countOf(/[\0-\u0008\u000E-\u001A\u001C-\u001F\u007F]/gu, sample) * RARE > sample.length)
    return "This is not text but the content of some other kind of file. Copy its text and paste it, or save it as plain text.";
  if (countOf(/\uFFFD/gu, sample) * RARE > sample.length)
    return "The letters of this text did not survive: it was read in the wrong encoding. Save the file as UTF-8 and try again.";
  return null;
}

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;
