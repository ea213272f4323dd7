/** A book of three hundred pages to be read, set here as our exports are: with fonts of its own, tables and headings. */
import { pagesOf } from "#lib/pdf/pages.ts";
import { codec } from "#lib/pdf/child/codec.ts";
import { Edits } from "#lib/pdf/edits.ts";
import { PdfFile } from "#lib/pdf/file.ts";
import { articleJob } from "../pdf-parts/jobs.ts";
import { ours } from "../pdf-parts/run.ts";

/** The same article so many times over, which makes somewhat more than three hundred pages. */
const ARTICLES = 200;

export async function makeBook(): Promise<{ readonly bytes: Buffer; readonly pages: number }> {
  const { bytes } = await ours({ article: articleJob({ articles: ARTICLES, notes: 0, replies: 0 }) });
  return { bytes, pages: pagesOf(new Edits(new PdfFile(bytes, codec))).length };
}
