/** Ways between the numbers of notes in a text and the notes at its end. */
import { childrenOf, type Block, type Content, type ContentNode } from "#lib/documents/content.ts";
import { NOTE_SIGNS, notesIn, POWER } from "#lib/documents/footnotes.ts";

/** A piece of what stands above the line. `isFirst`: of those that call for the note, the one that is gone back to. */
export type RaisedPart = {
  readonly text: string;
  readonly call: { readonly number: number; readonly isFirst: boolean } | null;
};

export type NoteCalls = {
  /** Whether a list is that of the notes. */
  readonly isNotes: (block: Block) => boolean;
  /**
   * What stands above the line, in pieces each of which calls for one note or for none; null where none does. A number
   * that may be a power is a call when no other calls for that note, as in the editor.
   * @param before what stands before it on its line
   */
  readonly partsOf: (raised: string, before: string) => readonly RaisedPart[] | null;
  /** Whether a note, counted from 1, was called for by what has been rendered. */
  readonly wasCalled: (number: number) => boolean;
};

export const noteId = (number: number): string => `footnote-${number}`;
export const callId = (number: number): string => `footnote-call-${number}`;

/** @param content null for a text whose notes nothing leads to */
export function beginCalls(content: Content | null): NoteCalls {
  const list = content && notesIn(content);
  const first = list?.attrs?.start ?? 1;
  const plain = new Set(content && list ? numbersIn(content) : []);
  const known = new Set<number>();
  const callFor = (digits: string, isPower: boolean): RaisedPart["call"] => {
    const number = Number(digits);
    if (!list || number < first || number >= first + list.content.length) return null;
    if (isPower && plain.has(number)) return null;
    const isFirst = !known.has(number);
    known.add(number);
    return { number, isFirst };
  };
  return {
    isNotes: (block) => block === list,
    partsOf(raised, before) {
      if (!list || !NOTE_SIGNS.test(raised)) return null;
      const parts = raised.split(/(\d+)/u).filter(Boolean);
      const made = parts.map((text, at): RaisedPart => {
        const isPower = at === 0 && POWER.test(before);
        return { text, call: /^\d/u.test(text) ? callFor(text, isPower) : null };
      });
      return made.some(({ call }) => call !== null) ? made : null;
    },
    wasCalled: (number) => known.has(number),
  };
}

/** The numbers above the line that are no powers. */
function numbersIn(node: ContentNode): number[] {
  let before = "";
  return childrenOf(node).flatMap((child) => {
    if (child.type !== "text") return numbersIn(child);
    const isRaised = child.marks?.some(({ type }) => type === "superscript") && NOTE_SIGNS.test(child.text);
    const numbers = isRaised && !POWER.test(before) ? (child.text.match(/\d+/gu) ?? []).map(Number) : [];
    before = child.text;
    return numbers;
  });
}
