"use client";
import { ActionIcon } from "@mantine/core";
import { IconBold, IconItalic, IconLink, IconList, IconListNumbers, IconQuote } from "@tabler/icons-react";
import { EditorContent, useEditor, type Editor, type JSONContent } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useEffect, useState } from "react";
import { childrenOf, parseContent, type ContentNode } from "#lib/documents/content.ts";
import { isWebAddress } from "#lib/fields.ts";
import { contentFromMarkdown } from "#lib/markdown/parse.ts";
import { markdownFromContent } from "#lib/markdown/write.ts";
import styles from "./rich-comment.module.css";

/**
 * Takes the place of the field in which one wrote until now.
 * @param words what was written there
 * @param hasKeyboard whether one was writing
 */
export type TakeOver = (words: string, hasKeyboard: boolean) => void;

type Props = {
  /** What it says when the note is opened, in Markdown. */
  readonly initial: string;
  /** With every key; what the comment then says is read when it is needed. */
  readonly onType: (read: () => string) => void;
  readonly labelledBy: string;
  /** Told once the editor is there. */
  readonly onThere: (takeOver: TakeOver) => void;
};

/** Markdown can say more than this small editor shows; such a comment is edited as Markdown, so that nothing is lost. */
const shown = new Set([
  "doc",
  "paragraph",
  "heading",
  "text",
  "hardBreak",
  "bulletList",
  "orderedList",
  "listItem",
  "blockquote",
  "codeBlock",
  "horizontalRule",
]);
const isShown = (node: ContentNode): boolean => shown.has(node.type) && childrenOf(node).every(isShown);
/** Whether the editor can show all that a comment says. */
export const canShow = (markdown: string): boolean => isShown(contentFromMarkdown(markdown));

/** A comment as rich text. What was there when the editor opened can be shown; so can all that is typed into it. */
export function RichComment({ initial, onType, labelledBy, onThere }: Props) {
  const [content] = useState(() => forTipTap(initial));
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        underline: false,
        link: {
          openOnClick: false,
          protocols: ["http", "https", "mailto"],
          isAllowedUri: (uri) => isWebAddress(uri) || uri.startsWith("mailto:"),
        },
      }),
    ],
    content,
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        class: styles.text ?? "",
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": labelledBy,
        "data-comment": "",
      },
    },
    onUpdate: ({ editor: { state } }) => onType(() => markdownOf(state.doc)),
  });
  useEffect(() => {
    if (!editor) return;
    onThere((words, hasKeyboard) => {
      if (words !== initial) editor.commands.setContent(forTipTap(words), { emitUpdate: false });
      if (!hasKeyboard) return;
      // At once: TipTap's own command waits for the next picture, and would then take the keyboard from where it has gone.
      editor.commands.setTextSelection(editor.state.doc.content.size);
      editor.view.focus();
      goOnAfter(editor, words);
    });
  }, [editor, initial, onThere]);
  return (
    <div className={styles.editor}>
      <Tools editor={editor} />
      <EditorContent editor={editor} />
    </div>
  );
}

// TipTap's type does not allow for members that are undefined; there is no other difference.
const forTipTap = (markdown: string): JSONContent => contentFromMarkdown(markdown) as JSONContent;

/** Markdown knows nothing of the space or the line that was just begun; whoever types on does. */
function goOnAfter(editor: Editor, words: string): void {
  const [rest = ""] = /\s+$/u.exec(words) ?? [];
  if (rest.includes("\n")) editor.commands.splitBlock();
  else if (rest !== "") editor.view.dispatch(editor.state.tr.insertText(rest));
}

type EditorDocument = Editor["state"]["doc"];

/** @throws nothing: what this editor can hold can always be said in Markdown */
function markdownOf(document: EditorDocument): string {
  const parsed = parseContent(withoutNulls(document.toJSON()));
  return "content" in parsed ? markdownFromContent(parsed.content).trim() : document.textContent;
}

/** TipTap writes attributes of its own into links and lists; ours are fewer. */
function withoutNulls(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutNulls);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(
    ([name, value]) => [name, name === "attrs" ? ownAttributes(value) : withoutNulls(value)] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

const own = new Set(["level", "language", "start", "href"]);
function ownAttributes(attributes: unknown): unknown {
  const kept = Object.entries(attributes ?? {}).filter(([name]) => own.has(name));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

const tools = [
  ["Bold", IconBold, (editor: Editor) => editor.chain().focus().toggleBold().run()],
  ["Italic", IconItalic, (editor: Editor) => editor.chain().focus().toggleItalic().run()],
  ["Quotation", IconQuote, (editor: Editor) => editor.chain().focus().toggleBlockquote().run()],
  ["List", IconList, (editor: Editor) => editor.chain().focus().toggleBulletList().run()],
  ["Numbered list", IconListNumbers, (editor: Editor) => editor.chain().focus().toggleOrderedList().run()],
] as const;

function Tools({ editor }: { readonly editor: Editor | null }) {
  return (
    <div className={styles.tools} role="toolbar" aria-label="Formatting">
      {tools.map(([name, Icon, run]) => (
        <ActionIcon
          key={name}
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={name}
          onClick={() => editor && run(editor)}
        >
          <Icon size={14} />
        </ActionIcon>
      ))}
      <LinkTool editor={editor} />
    </div>
  );
}

/** The words selected become a link to the address in the clipboard's place: one types it. */
function LinkTool({ editor }: { readonly editor: Editor | null }) {
  const [address, setAddress] = useState<string | null>(null);
  if (address === null)
    return (
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label="Link" onClick={() => setAddress("https://")}>
        <IconLink size={14} />
      </ActionIcon>
    );
  const apply = (): void => {
    if (isWebAddress(address)) editor?.chain().focus().extendMarkRange("link").setLink({ href: address }).run();
    setAddress(null);
  };
  return (
    <input
      className={styles.address}
      aria-label="Address of the link"
      autoFocus
      value={address}
      onChange={({ currentTarget }) => setAddress(currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          event.preventDefault();
          apply();
        }
        if (event.key === "Escape") {
          event.stopPropagation();
          setAddress(null);
        }
      }}
    />
  );
}
