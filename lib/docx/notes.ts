/**
 * Footnotes and endnotes, which become what the editor makes of them: numbers above the line, counted through, and a
 * list at the end of the text (lib/documents/footnotes.ts). Whatever numerals or signs of their own they had, they can
 * then be added to and moved.
 */
export type NoteKind = "footnote" | "endnote";
export type NoteCall = { readonly kind: NoteKind; readonly id: string };

export type NoteCalls = {
  /** A note is called for. @returns its number */
  readonly call: (kind: NoteKind, id: string) => number;
  /** In the order of their numbers. */
  readonly called: () => readonly NoteCall[];
};

export function createNoteCalls(): NoteCalls {
  const calls = new Map<string, NoteCall & { readonly number: number }>();
  return {
    call(kind, id) {
      const key = `${kind} ${id}`;
      const { number } = calls.get(key) ?? { number: calls.size + 1 };
      calls.set(key, { kind, id, number });
      return number;
    },
    called: () => [...calls.values()],
  };
}
