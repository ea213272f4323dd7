/**
 * Footnotes. The content has no node for them: a footnote is a number above the line where it belongs, and an item
 * of the numbered list at the end of the text, under a heading "Notes". Numbers are not changed afterwards.
 */
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";

export const NOTES_HEADING = "Notes";

/** Puts the next footnote's number at the caret and its empty entry at the end, where one then writes. */
export function insertFootnote(editor: Editor): void {
  const { state, view } = editor;
  const { doc, schema, selection } = state;
  const { paragraph, listItem, orderedList, heading } = schema.nodes;
  const { superscript } = schema.marks;
  if (!paragraph || !listItem || !orderedList || !heading || !superscript || selection.$to.parent.type.spec.code)
    return;
  const last = doc.lastChild;
  const before = doc.childCount > 1 ? doc.child(doc.childCount - 2) : null;
  const hasNotes =
    last?.type === orderedList && before?.type === heading && before.textContent.trim() === NOTES_HEADING;
  const number = hasNotes ? Number(last.attrs["start"]) + last.childCount : 1;
  const tr = state.tr.insert(selection.to, schema.text(String(number), [superscript.create()]));
  const item = listItem.create(null, paragraph.create());
  if (hasNotes) tr.insert(tr.doc.content.size - 1, item);
  else
    tr.insert(tr.doc.content.size, [
      heading.create({ level: 2 }, schema.text(NOTES_HEADING)),
      orderedList.create(null, item),
    ]);
  view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).removeStoredMark(superscript).scrollIntoView());
  view.focus();
}
