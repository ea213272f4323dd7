import "server-only";
import { project } from "#lib/anchoring/projection.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Content } from "#lib/documents/content.ts";
import { readDocxApart } from "#lib/docx/server/read-docx-apart.ts";
import { readEpubApart } from "#lib/epub/server/read-epub-apart.ts";
import { type AppError, invalid, tooLarge } from "#lib/errors.ts";
import { loadOriginal, readOriginal } from "#lib/originals/service.ts";
import type { OriginalType } from "#lib/originals/sniff.ts";
import { awaitReading, listPageRanges, loadLayoutsOf, type ReadPdf } from "#lib/pages/service.ts";
import { decodePage } from "#lib/web-pages/page-types.ts";
import { decodeText } from "./decode.ts";
import {
  BODY_LIMIT,
  type Format,
  type Found,
  type Imported,
  type OutsideComment,
  type SentContent,
  type StoredContent,
} from "./model.ts";
import { fromBook } from "./book.ts";
import { fromPdf } from "./pdf.ts";
import { understand } from "./server/understand.ts";
import { pagesToLook, threadsOf } from "./in-file.ts";
import type { SentPicture } from "./child/pictures.ts";
import type { NewPicture } from "#lib/pictures/model.ts";
import type { Wishes } from "./wishes.ts";
import { fromWord } from "./word.ts";

/** A text that has come in, and what came with it. */
export type Arrival = {
  readonly content: Content;
  readonly imported: Imported;
  /** The file it came as. */
  readonly originalId: string | null;
  /** What else was found in that file. */
  readonly found: Found;
  /** Those of its comments that are to come along. */
  readonly comments: readonly OutsideComment[];
  /** The pictures in it that the content shows. */
  readonly pictures: readonly NewPicture[];
};

const NOTHING_FOUND: Found = {
  comments: [],
  changes: [],
  leftOut: { hiddenTexts: 0, embeddedObjects: 0, links: 0, attachments: 0, annotations: 0 },
  pages: null,
  book: null,
};

/** Of what is nothing but a text. */
const NOTHING_BESIDE = { found: NOTHING_FOUND, comments: [], pictures: [] } as const;

/** No encoding takes more bytes for a character that counts as one. */
const MOST_BYTES = 4 * BODY_LIMIT;
/** More comments than any draft has; each becomes an annotation. */
const COMMENTS_LIMIT = 2_000;

const formats: Partial<Record<OriginalType, Format>> = {
  "text/html": "html",
  "text/markdown": "markdown",
  "text/plain": "text",
};

const refused = (sentence: string): AppError => invalid(sentence, { "content.original": sentence });

/**
 * Makes content of whatever a text comes in as.
 * @param given title and byline that the document has or is to have in any case
 * @throws `not_found` for a file that is not here; as `understand` does
 */
export async function readArrival(
  scope: Scope,
  sent: SentContent,
  given: Wishes["given"],
  signal?: AbortSignal,
): Promise<Arrival> {
  if (sent.format === "original") return readStored(scope, sent, given, signal);
  return { ...(await understand({ ...sent, given }, signal)), originalId: null, ...NOTHING_BESIDE };
}

async function readStored(
  scope: Scope,
  { original: originalId, declined, reviewed, trackedChanges, withComments, chapters }: StoredContent,
  given: Wishes["given"],
  signal: AbortSignal | undefined,
): Promise<Arrival> {
  const { type, name, size, url, charset } = await loadOriginal(scope, originalId);
  const wishes: Wishes = { declined, reviewed, given };
  if (type === "application/pdf") return readPdf(scope, { originalId, name, withComments }, signal);
  if (type === "application/epub+zip")
    return { ...(await readBook(readOriginal(scope, originalId), wishes, chapters, signal)), originalId };
  const format = formats[type];
  if (!format) {
    const file = readOriginal(scope, originalId);
    return { ...(await readWord(file, wishes, { trackedChanges, withComments }, signal)), originalId };
  }
  if (size > MOST_BYTES)
    throw tooLarge("This file has more text than a document can hold. Split it into smaller ones.");
  const bytes = await collect(readOriginal(scope, originalId));
  const decoded = url === null ? decodeText(bytes) : { text: decodePage(bytes, charset ? `;charset=${charset}` : "") };
  if ("problem" in decoded) throw refused(decoded.problem);
  const address = url ?? undefined;
  const read = await understand({ format, body: decoded.text, address, ...wishes }, signal, "content.original");
  const sourceUrl = read.imported.sourceUrl ?? address;
  const imported = { ...read.imported, ...(sourceUrl === undefined ? {} : { sourceUrl }) };
  return { content: read.content, imported, originalId, ...NOTHING_BESIDE };
}

/**
 * The comments in a PDF, in threads, with the text in which they count.
 * @throws as `readArrival` does
 */
export async function readComments(
  scope: Scope,
  originalId: string,
  signal?: AbortSignal,
): Promise<{ readonly threads: OutsideComment[]; readonly text: string }> {
  const answer = await awaitReading(scope, originalId, signal);
  if ("problem" in answer) throw refused(answer.problem);
  return commentsIn(scope, originalId, answer);
}

async function commentsIn(scope: Scope, originalId: string, { end: { foreign, content } }: ReadPdf) {
  const { text } = project(content);
  const layouts = await loadLayoutsOf(scope, originalId, pagesToLook(foreign, await listPageRanges(scope, originalId)));
  return { threads: threadsOf(foreign, text, layouts), text };
}

async function readPdf(
  scope: Scope,
  {
    originalId,
    name,
    withComments,
  }: { readonly originalId: string; readonly name: string; readonly withComments: boolean },
  signal: AbortSignal | undefined,
): Promise<Arrival> {
  const answer = await awaitReading(scope, originalId, signal);
  if ("problem" in answer) throw refused(answer.problem);
  const { threads: comments } = await commentsIn(scope, originalId, answer);
  const read = fromPdf(answer.head, answer.end, name, comments);
  return { ...read, originalId, comments: withComments ? notTooMany(comments) : [], pictures: [] };
}

const toNewPicture = ({ base64, ...picture }: SentPicture): NewPicture => ({
  ...picture,
  bytes: new Uint8Array(Buffer.from(base64, "base64")),
});

async function readWord(
  file: AsyncIterable<Uint8Array>,
  wishes: Wishes,
  { trackedChanges, withComments }: Pick<StoredContent, "trackedChanges" | "withComments">,
  signal: AbortSignal | undefined,
): Promise<Omit<Arrival, "originalId">> {
  const answer = await readDocxApart(file, { trackedChanges, signal });
  if ("problem" in answer) throw refused(answer.problem);
  const read = await fromWord(answer.document, wishes, withComments);
  if ("problem" in read) throw refused(read.problem);
  const comments = withComments ? notTooMany(read.found.comments) : [];
  return { ...read, comments, pictures: answer.pictures.map(toNewPicture) };
}

async function readBook(
  file: AsyncIterable<Uint8Array>,
  wishes: Wishes,
  chapters: StoredContent["chapters"],
  signal: AbortSignal | undefined,
): Promise<Omit<Arrival, "originalId">> {
  const answer = await readEpubApart(file, { chapters, signal });
  if ("problem" in answer) throw refused(answer.problem);
  const { isCut, chapters: listed } = answer.book;
  const found = { ...NOTHING_FOUND, book: { isCut, chapters: [...listed] } };
  return { ...(await fromBook(answer.book, wishes)), found, comments: [], pictures: answer.pictures.map(toNewPicture) };
}

/**
 * Passes on what came in whole. Of a book that is more than a document holds, a preview shows as much as fits.
 * @throws `invalid` where some of it would silently be missing
 */
export function whole(arrival: Arrival): Arrival {
  const { book } = arrival.found;
  if (!book?.isCut) return arrival;
  const taken = book.chapters.filter(({ isTaken }) => isTaken).length;
  const sentence = `This is more than one document can hold: ${taken} of the book's ${book.chapters.length} chapters fit. Choose some of them, and bring in the others as documents of their own.`;
  throw invalid(sentence, { "content.chapters": sentence });
}

function notTooMany(comments: readonly OutsideComment[]): readonly OutsideComment[] {
  if (comments.length > COMMENTS_LIMIT)
    throw refused(
      `This file has ${comments.length.toLocaleString("en")} comments, and ${COMMENTS_LIMIT.toLocaleString("en")} can come along at most. Bring it in without its comments.`,
    );
  return comments;
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
