/** How much of a book is read before it is refused. As with Word files, nothing believes what a file says of itself. */

/** Entries of the archive. A richly illustrated book has some 2,000. */
export const ENTRY_LIMIT = 5_000;
/** Bytes of the chapters and of what says how they belong together, inflated. A Bible has some 6 million. */
export const TEXT_BYTES = 20_000_000;
/** Elements of what says how the chapters belong together. */
export const ELEMENT_LIMIT = 100_000;
