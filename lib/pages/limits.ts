/**
 * How much of a PDF is read before it is refused.
 *
 * A file of a megabyte can unfold to gigabytes, so what counts is what PDFium takes while it works, not what the
 * file says of itself.
 */

/** 4,000 pages of print are a long encyclopaedia; nobody annotates more than half of it in one document. */
export const PAGE_LIMIT = 2_000;
/** Characters of one page. The densest page of print has some 20,000; more than this was made to do harm. */
export const PAGE_CHARACTERS = 2_000_000;
/** Characters of the whole text: 2,000 pages of dense print. In UTF-16 code units. */
export const TEXT_LIMIT = 10_000_000;
/** Annotations that are taken note of, and entries of the outline. */
export const ANNOTATION_LIMIT = 20_000;
export const OUTLINE_LIMIT = 5_000;
/** Entries within entries; outlines that point into themselves have no end. */
export const OUTLINE_DEPTH = 20;

const MEGABYTE = 1_048_576;

/** What PDFium may take, in bytes. It holds the file itself once; measured on real files, it works in as much again and some. */
export const memoryFor = (fileSize: number): number =>
  Math.min(1_024, 384 + Math.ceil((3 * fileSize) / MEGABYTE)) * MEGABYTE;
