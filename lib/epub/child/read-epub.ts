/**
 * A process that reads one book: its bytes on the standard input, JSON on the standard output. As with Word files, it
 * is started with little memory, may touch nothing but its own sources, and is killed when it takes too long.
 *
 * `node read-epub.ts [0,2,5]` takes these chapters; all of them without.
 */
import { buffer } from "node:stream/consumers";
import { parseContent } from "#lib/documents/content.ts";
import { type Archive, openArchive } from "#lib/imports/child/archive.ts";
import { pictureReader, type SentPicture } from "#lib/imports/child/pictures.ts";
import { picturesIn } from "#lib/pictures/in-content.ts";
import { Unreadable } from "#lib/imports/child/parse-html.ts";
import { Unfit } from "#lib/imports/unfit.ts";
import { parseXml, type XmlElement } from "#lib/imports/xml.ts";
import { assemble, type BookFile, chaptersOf } from "../assemble.ts";
import type { Note } from "../calls.ts";
import { ELEMENT_LIMIT, ENTRY_LIMIT, TEXT_BYTES } from "../limits.ts";
import { isLocked } from "../locks.ts";
import type { Book } from "../model.ts";
import { type BookPackage, packagePath, readPackage } from "../package.ts";
import { EMPTY, LOCKED, NotReadable, sentenceFor } from "../refusal.ts";
import { readNcx, type Toc } from "../toc.ts";
import { vocabularies } from "../vocabularies.ts";
import { readFile } from "./chapter.ts";
import { readNav } from "./nav.ts";

/** What the process writes. */
export type EpubAnswer =
  { readonly book: Book; readonly pictures: readonly SentPicture[] } | { readonly problem: string };

/**
 * @param chosen which chapters; null for all
 * @throws what is not foreseen, which is a defect of ours
 */
export async function readEpub(bytes: Buffer, chosen: readonly number[] | null): Promise<EpubAnswer> {
  try {
    return await readBook(bytes, chosen);
  } catch (error) {
    if (error instanceof NotReadable || error instanceof Unreadable) return { problem: error.message };
    if (error instanceof Unfit) return { problem: sentenceFor(error) };
    throw error;
  }
}

async function readBook(
  bytes: Buffer,
  chosen: readonly number[] | null,
): Promise<Exclude<EpubAnswer, { readonly problem: string }>> {
  const archive = await openArchive(bytes, { entries: ENTRY_LIMIT, bytes: TEXT_BYTES });
  const budget = { elements: ELEMENT_LIMIT };
  const parsed = async (path: string | undefined): Promise<XmlElement | null> => {
    const xml = await archive.read(path);
    return xml === undefined ? null : parseXml(xml.replace(/^\uFEFF/u, ""), budget, vocabularies);
  };
  const encryption = await parsed("META-INF/encryption.xml");
  if (encryption && isLocked(encryption)) throw new NotReadable(LOCKED);
  const container = await parsed("META-INF/container.xml");
  const path = container ? packagePath(container) : undefined;
  const root = await parsed(path);
  if (path === undefined || !root) throw new Unfit("damaged", "no package document");
  const { spine, nav, ncx, ...details } = readPackage(root, path);

  const toc = await readToc(archive, { nav, ncx }, parsed);
  const notes = new Map<string, Note>();
  const pictures = pictureReader(archive);
  const files: BookFile[] = [];
  for (const path of spine) {
    const xhtml = await archive.read(path);
    if (xhtml === undefined) continue;
    const file = await readFile(xhtml, path, pictures);
    for (const { note, places } of file.notes) for (const place of places) notes.set(place, note);
    files.push({ path, blocks: file.blocks, notes: file.notes.map(({ note }) => note) });
  }
  if (files.length === 0) throw new Unfit("damaged", "no chapters");
  const made = assemble(chaptersOf(files, toc), notes, chosen === null ? null : new Set(chosen));
  if (made.content.content.length === 0) throw new NotReadable(EMPTY);
  const proved = parseContent(made.content);
  if ("problem" in proved) throw new Unfit("large", proved.problem);
  const { content } = proved;
  return { book: { ...details, ...made, content }, pictures: pictures.sent(picturesIn(content)) };
}

/** A table of contents that can't be read is none: the chapters are there without it. */
async function readToc(
  archive: Archive,
  { nav, ncx }: Pick<BookPackage, "nav" | "ncx">,
  parsed: (path: string) => Promise<XmlElement | null>,
): Promise<Toc> {
  const xhtml = await archive.read(nav ?? undefined);
  const found = nav === null || xhtml === undefined ? null : readNav(xhtml, nav);
  if (found && found.size > 0) return found;
  if (ncx === null) return new Map();
  try {
    const root = await parsed(ncx);
    return root ? readNcx(root, ncx) : new Map();
  } catch (error) {
    if (error instanceof Unfit && error.how === "damaged") return new Map();
    throw error;
  }
}

if (import.meta.main) {
  // Our own server says which.
  const chosen = JSON.parse(process.argv[2] ?? "null") as number[] | null;
  const answer = await readEpub(await buffer(process.stdin), chosen);
  process.stdout.write(JSON.stringify(answer));
}
