/** A Word file that was read, as a text that comes in: its title and author out of the text, its comments in threads. */
import { project } from "#lib/anchoring/projection.ts";
import { clip } from "#lib/documents/characters.ts";
import type { Content } from "#lib/documents/content.ts";
import type { WordComment, WordDocument } from "#lib/docx/model.ts";
import { LINE_LIMIT } from "#lib/fields.ts";
import { takeHead } from "./content-head.ts";
import { detectLanguage, lexiconOf } from "./language.ts";
import type { Found, Imported, OutsideComment } from "./model.ts";
import { NO_TEXT } from "./read-written.ts";
import type { Wishes } from "./wishes.ts";

export type FromWord = { readonly content: Content; readonly imported: Imported; readonly found: Found };

/**
 * What the file says of its title and author counts only where its text has none: in many files it is what the
 * one before it, or the machine, was called.
 * @param isCommented whether its comments are wanted; words with a comment on them are never taken out of the text
 */
export async function fromWord(
  document: WordDocument,
  wishes: Wishes,
  isCommented: boolean,
): Promise<FromWord | { readonly problem: string }> {
  const { text } = project(document.content);
  if (text.trim() === "") return { problem: NO_TEXT };
  const language = document.language ?? (await detectLanguage(text));
  const known: Imported = { repairs: [], ...(language === null ? {} : { language }) };
  const lexicon = await lexiconOf(language);
  const headed = takeHead(document.content, text, known, lexicon, wishes);
  const taken = text.length - project(headed.content).text.length;
  const isOnHead = isCommented && document.comments.some(({ start }) => start < taken);
  const stays = [...(wishes.declined ?? []), { kind: "title" as const }, { kind: "byline" as const }];
  const { content, imported } = isOnHead
    ? takeHead(document.content, text, known, lexicon, { ...wishes, declined: stays })
    : headed;
  const title = imported.title ?? document.title;
  const byline = imported.byline ?? document.author;
  return {
    content,
    imported: { ...imported, ...(title === null ? {} : { title }), ...(byline === null ? {} : { byline }) },
    found: foundIn(document, project(content).text, isOnHead ? 0 : taken),
  };
}

/** @param taken how many UTF-16 code units were taken off the beginning of the text */
function foundIn({ comments, changes, leftOut }: WordDocument, text: string, taken: number): Found {
  const threads = comments
    .filter(({ parent }) => parent === null)
    .map((comment): OutsideComment => {
      const [start, end] = [Math.max(0, comment.start - taken), Math.max(0, comment.end - taken)];
      return {
        ...saidOf(comment),
        start,
        end,
        exact: text.slice(start, end),
        isResolved: comment.isResolved,
        answers: comments.filter(({ parent }) => parent === comment.id).map(saidOf),
      };
    });
  return {
    comments: threads.filter(
      ({ start, end, body, answers }) => start < end && [body, ...answers.map((answer) => answer.body)].some(hasWords),
    ),
    changes: changes.map(({ kind, author, date, words }) => ({
      kind,
      name: nameOf(author),
      at: date,
      words: clip(words.toWellFormed(), WORDS_SHOWN),
    })),
    leftOut: { ...leftOut, links: 0, attachments: 0, annotations: 0 },
    pages: null,
    book: null,
  };
}

/** So much of a tracked change is told. In UTF-16 code units. */
const WORDS_SHOWN = 300;

const hasWords = (text: string): boolean => text.trim() !== "";

const nameOf = (author: string): string | null => (hasWords(author) ? clip(author.toWellFormed(), LINE_LIMIT) : null);

const saidOf = ({ author, date, body }: WordComment): OutsideComment["answers"][number] => ({
  name: nameOf(author),
  at: date,
  body: body.toWellFormed(),
});
