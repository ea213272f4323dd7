/**
 * How much of a file is read before it is refused.
 *
 * A file of 57 KB can unfold to gigabytes, so nothing here believes what a file says of its own size: bytes are
 * counted while they are inflated, elements while they are parsed. Pictures are never inflated at all.
 */

/** Entries of the archive. A long report with hundreds of pictures has some 600. */
export const ENTRY_LIMIT = 2_000;
/** Bytes of XML, inflated, of all the parts that are read. A novel of 100,000 words has 5 to 10 million. */
export const XML_BYTES = 20_000_000;
/** Elements of all the parts that are read. */
export const ELEMENT_LIMIT = 200_000;
