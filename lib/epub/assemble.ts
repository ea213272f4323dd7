/** The files of a book, in order, as chapters, and the chapters that were chosen as one content. */
import { project } from "#lib/anchoring/projection.ts";
import { type Block, childrenOf, type Content, type ContentNode, NODE_LIMIT } from "#lib/documents/content.ts";
import { clip } from "#lib/documents/characters.ts";
import { BODY_LIMIT } from "#lib/imports/model.ts";
import { notesAfter } from "#lib/documents/footnotes.ts";
import { type Note, type Notes, withCalls } from "./calls.ts";
import { levelled, wordsOf } from "./headings.ts";
import type { Book, BookChapter } from "./model.ts";
import type { Toc } from "./toc.ts";

export type BookFile = { readonly path: string; readonly blocks: Block[]; readonly notes: readonly Note[] };
type Chapter = { readonly title: string; readonly depth: number; readonly blocks: Block[]; readonly notes: Note[] };

/** So much of a chapter without a title stands for it. In UTF-16 code units. */
const FIRST_WORDS = 80;

/**
 * Files that the table of contents does not name belong to the chapter before them. So do those of
 * which nothing is left without their notes; those without any words, such as covers, are none.
 */
export function chaptersOf(files: readonly BookFile[], toc: Toc): Chapter[] {
  const chapters: Chapter[] = [];
  for (const { path, blocks, notes } of files) {
    const entry = toc.get(path);
    const last = chapters.at(-1);
    const depth = entry?.depth ?? last?.depth ?? 0;
    const own = levelled(blocks, blocks.length > 0 ? entry : undefined, depth);
    const isPart = last !== undefined && (own.length === 0 || (entry === undefined && toc.size > 0));
    if (isPart) {
      last.blocks.push(...own);
      last.notes.push(...notes);
    } else if (own.length > 0 || notes.length > 0)
      chapters.push({ title: entry?.title ?? titleIn(own), depth, blocks: own, notes: [...notes] });
  }
  return chapters;
}

function titleIn(blocks: readonly Block[]): string {
  const heading = blocks.find(({ type }) => type === "heading");
  const words = (heading ? wordsOf(heading) : "") || (blocks.map(wordsOf).find((text) => text !== "") ?? "");
  return words === "" ? "Without a title" : clip(words, FIRST_WORDS);
}

const contentOf = (blocks: Block[]): Content => ({ type: "doc", content: blocks });
const lengthOf = (blocks: Block[]): number => project(contentOf(blocks)).text.length;

function countNodes(blocks: readonly ContentNode[]): number {
  let count = 0;
  const rest = [...blocks];
  for (let node = rest.pop(); node; node = rest.pop()) {
    count++;
    rest.push(...childrenOf(node));
  }
  return count;
}

/**
 * @param notes all of the book, by the places that lead to them
 * @param chosen which chapters, counted from 0; null for all. As many of them are taken, from the first, as fit.
 */
export function assemble(
  chapters: readonly Chapter[],
  notes: Notes,
  chosen: ReadonlySet<number> | null,
): Pick<Book, "content" | "chapters" | "isCut"> {
  const all = [...new Set([...notes.values(), ...chapters.flatMap((chapter) => chapter.notes)])].flatMap(
    ({ blocks }) => blocks,
  );
  // Each note may become an item of a list, with the list and its heading around them.
  let nodes = NODE_LIMIT - 2 * countNodes(all) - 10;
  let characters = BODY_LIMIT - lengthOf(all);
  let isCut = false;
  const listed = chapters.map(({ title, depth, blocks }, at): BookChapter => {
    const length = lengthOf(blocks);
    const isWanted = !isCut && (chosen === null || chosen.has(at));
    const fits = isWanted && (nodes -= countNodes(blocks)) >= 0 && (characters -= length) >= 0;
    if (isWanted && !fits) isCut = true;
    return { title, depth, characters: length, isTaken: fits };
  });
  const taken = chapters.filter((_, at) => listed[at]?.isTaken);
  return { content: contentOf(joined(taken, notes)), chapters: listed, isCut };
}

/** One text of the chapters, with their notes at its end. A note that nobody calls for stays with its chapter. */
function joined(chapters: readonly Chapter[], notes: Notes): Block[] {
  const called: Note[] = [];
  const texts = chapters.map(({ blocks }) => withCalls(blocks, notes, called));
  // Notes may call for notes.
  for (let at = 0; at < called.length; at++) {
    const note = called[at];
    if (note) note.blocks = withCalls(note.blocks, notes, called);
  }
  const whole = chapters.flatMap((chapter, at) => [
    ...(texts[at] ?? []),
    ...chapter.notes.filter(({ number }) => number === null).flatMap(({ blocks }) => withCalls(blocks, notes, [])),
  ]);
  const ends = called.map(({ blocks }) => blocks);
  return [...whole, ...notesAfter(whole, ends)];
}
