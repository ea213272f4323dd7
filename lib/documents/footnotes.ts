/**
 * Footnotes. The content has no node for them: a footnote is a number above the line where it belongs, and an item
 * of the numbered list at the end of the text, under this heading.
 */
export const NOTES_HEADING = "Notes";
