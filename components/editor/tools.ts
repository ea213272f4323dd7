import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconCode,
  IconItalic,
  IconList,
  IconListNumbers,
  IconMinus,
  IconStrikethrough,
  IconSubscript,
  IconSuperscript,
  IconTextPlus,
  IconUnderline,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { runFootnote } from "./footnotes/keys.ts";

export type Tool = {
  readonly name: string;
  readonly keys?: string;
  readonly Icon: typeof IconBold;
  readonly run: (editor: Editor) => void;
  /** The mark or node that is on; a tool without one does something once. */
  readonly isOn?: string;
};

const mark = (name: string, type: string, Icon: Tool["Icon"], keys?: string): Tool => ({
  name,
  Icon,
  isOn: type,
  ...(keys ? { keys } : {}),
  run: (editor) => editor.chain().focus().toggleMark(type).run(),
});

/** The tools of the bar, in groups. */
export const tools: readonly (readonly Tool[])[] = [
  [
    { name: "Undo", keys: "Ctrl+Z", Icon: IconArrowBackUp, run: (editor) => editor.chain().focus().undo().run() },
    { name: "Redo", keys: "Ctrl+Y", Icon: IconArrowForwardUp, run: (editor) => editor.chain().focus().redo().run() },
  ],
  [
    mark("Bold", "bold", IconBold, "Ctrl+B"),
    mark("Italic", "italic", IconItalic, "Ctrl+I"),
    mark("Underline", "underline", IconUnderline, "Ctrl+U"),
    mark("Struck through", "strike", IconStrikethrough),
    mark("Superscript", "superscript", IconSuperscript),
    mark("Subscript", "subscript", IconSubscript),
    mark("Code", "code", IconCode),
  ],
  [
    {
      name: "List",
      Icon: IconList,
      isOn: "bulletList",
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      name: "Numbered list",
      Icon: IconListNumbers,
      isOn: "orderedList",
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      name: "Quotation",
      Icon: IconBlockquote,
      isOn: "blockquote",
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
    },
    { name: "Rule", Icon: IconMinus, run: (editor) => editor.chain().focus().setHorizontalRule().run() },
    { name: "Footnote, or back to its number", keys: "Ctrl+Alt+F", Icon: IconTextPlus, run: runFootnote },
  ],
];
