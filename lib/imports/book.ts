/** A book that was read, as a text that comes in. */
import { project } from "#lib/anchoring/projection.ts";
import { clip } from "#lib/documents/characters.ts";
import type { Content } from "#lib/documents/content.ts";
import type { Book } from "#lib/epub/model.ts";
import { LINE_LIMIT } from "#lib/fields.ts";
import { takeHead } from "./content-head.ts";
import { detectLanguage, lexiconOf } from "./language.ts";
import type { Imported } from "./model.ts";
import type { Wishes } from "./wishes.ts";

/** What the book says of its title and authors counts; what repeats it at the beginning of the text is taken out. */
export async function fromBook(
  book: Book,
  wishes: Wishes,
): Promise<{ readonly content: Content; readonly imported: Imported }> {
  const { text } = project(book.content);
  const title = titleOf(book);
  const language = book.language ?? (await detectLanguage(text));
  const known: Imported = {
    repairs: [],
    ...(title === null ? {} : { title }),
    ...(book.authors === null ? {} : { byline: book.authors }),
    ...(language === null ? {} : { language }),
    ...(book.published === null ? {} : { published: book.published }),
    ...(book.sourceUrl === null ? {} : { sourceUrl: book.sourceUrl }),
  };
  return takeHead(book.content, text, known, await lexiconOf(language), wishes);
}

/** One chapter of several bears its own title beside the book's. */
function titleOf({ title, chapters }: Book): string | null {
  const [only, ...others] = chapters.filter(({ isTaken }) => isTaken);
  return title === null || !only || others.length > 0 || chapters.length === 1
    ? title
    : clip(`${title}: ${only.title}`, LINE_LIMIT);
}
