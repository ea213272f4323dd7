/** What is known and kept while a Word file is read from beginning to end. */
import type { Block } from "#lib/documents/content.ts";
import type { ShownPicture } from "#lib/pictures/model.ts";
import type { Change, Changes } from "./changes.ts";
import { createFields, type Fields } from "./fields.ts";
import type { LanguageTally } from "./language.ts";
import { endOf, type Line, newLine, type Place } from "./lines.ts";
import type { NoteCalls } from "./notes.ts";
import type { Numbering, ListPlace } from "./numbering.ts";
import type { Role, Styles } from "./paragraph-style.ts";
import type { Relationships } from "./relationships.ts";

/** Where a comment was said to begin, to end, and to be called from. */
export type CommentPlaces = { start?: Place; end?: Place; call?: Place };

export type Reading = {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly changes: Changes;
  readonly languages: LanguageTally;
  readonly notes: NoteCalls;
  /** Every line there was, in the order of the text. */
  readonly lines: Line[];
  readonly comments: Map<string, CommentPlaces>;
  /** The pictures in the file, by where its relationships say they are. */
  readonly pictures: ReadonlyMap<string, ShownPicture>;
  readonly leftOut: { hiddenTexts: number; embeddedObjects: number };
};

/** A paragraph that was read, or blocks that need no arranging. */
export type Item =
  | {
      readonly line: Line;
      readonly role: Role;
      readonly list: ListPlace | null;
      readonly hasRule: boolean;
      readonly after: readonly Block[];
    }
  | { readonly block: Block };

/** One run of paragraphs: the body, a cell, a text box, a note, a comment. */
export type Story = {
  readonly reading: Reading;
  readonly relationships: Relationships;
  /** Changes around all of it: those of a row that was put in or taken out. */
  readonly changes: readonly Change[];
  readonly fields: Fields;
  readonly items: Item[];
  /** The line that is being written. It goes on through paragraphs whose ends are not there. */
  line: Line | null;
  /** What stands beside the words of the line, and follows them: pictures and text boxes. */
  beside: Block[];
};

export const newStory = (reading: Reading, relationships: Relationships, changes: readonly Change[] = []): Story => ({
  reading,
  relationships,
  changes,
  fields: createFields(),
  items: [],
  line: null,
  beside: [],
});

/** The line that is being written, begun if there is none. */
export function lineOf(story: Story): Line {
  if (story.line) return story.line;
  const line = newLine();
  story.reading.lines.push(line);
  story.line = line;
  return line;
}

/** Notes where a comment begins, ends or is called from. Between paragraphs, that is the end of the last one. */
export function markComment({ reading, line }: Story, id: string | undefined, what: keyof CommentPlaces): void {
  if (id === undefined) return;
  const places = reading.comments.get(id) ?? {};
  reading.comments.set(id, places);
  const last = line ?? reading.lines.at(-1) ?? newLine();
  places[what] ??= endOf(last);
}
