/** A plain text as lines, and the lines between blank lines. */

export type Line = {
  /** Without the white space around it. */
  readonly text: string;
  /** Where `text` begins in the body. In UTF-16 code units, as all places. */
  readonly at: number;
  /** The white space in front of it. */
  readonly indent: string;
};

/** Lines that follow one another without a blank line: a paragraph, a stanza, or a whole article. Never empty. */
export type Chunk = readonly Line[];

/** @param body with \n as line ends */
export function chunksOf(body: string): Chunk[] {
  const chunks: Line[][] = [];
  let at = 0;
  let isAfterBlank = true;
  for (const raw of body.split("\n")) {
    const text = raw.trim();
    const lead = raw.length - raw.trimStart().length;
    if (text !== "") {
      if (isAfterBlank) chunks.push([]);
      chunks.at(-1)?.push({ text, at: at + lead, indent: raw.slice(0, lead) });
    }
    isAfterBlank = text === "";
    at += raw.length + 1;
  }
  return chunks;
}

export const endOf = (line: Line): number => line.at + line.text.length;
