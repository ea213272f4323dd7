"use client";
import { NativeSelect } from "@mantine/core";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";

const levels = [1, 2, 3, 4, 5, 6] as const;
const styleNames = [
  { value: "paragraph", label: "Text" },
  ...levels.map((level) => ({ value: `heading-${level}`, label: `Heading ${level}` })),
  { value: "codeBlock", label: "Code block" },
];

function styleOf(editor: Editor): string {
  if (editor.isActive("codeBlock")) return "codeBlock";
  const level = levels.find((level) => editor.isActive("heading", { level }));
  return level === undefined ? "paragraph" : `heading-${level}`;
}

/** What kind of block the caret is in. */
export function BlockStyle({ editor }: { readonly editor: Editor }) {
  const value = useEditorState({ editor, selector: ({ editor: now }) => styleOf(now) });
  const set = (style: string): void => {
    const chain = editor.chain().focus();
    const level = levels.find((level) => style === `heading-${level}`);
    if (level !== undefined) chain.setHeading({ level }).run();
    else if (style === "codeBlock") chain.setCodeBlock().run();
    else chain.setParagraph().run();
  };
  return (
    <NativeSelect
      size="xs"
      aria-label="Kind of paragraph"
      data={styleNames}
      value={value}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}
