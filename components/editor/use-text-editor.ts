"use client";
import { Extension, type Editor, type JSONContent } from "@tiptap/core";
import { useEditor } from "@tiptap/react";
import { useState } from "react";
import contentStyles from "#components/text/content-view.module.css";
import type { Content } from "#lib/documents/content.ts";
import type { Base } from "#lib/editing/model.ts";
import { picturesPath } from "#lib/pictures/model.ts";
import styles from "./text.module.css";
import { quotationMarks } from "./extensions/quotation-marks.ts";
import { pastedPictures } from "./extensions/pasted-pictures.ts";
import { schemaExtensions } from "./extensions/schema.ts";
import { Footnotes } from "./footnotes/keys.ts";
import { findPlugin } from "./find.ts";
import { passagePlugin, setPassages } from "./passages.ts";
import { placeMarks } from "./place-marks.ts";

const Drawn = Extension.create({ name: "drawn", addProseMirrorPlugins: () => [passagePlugin(), findPlugin()] });

type Start = {
  readonly workspace: string;
  readonly base: Base;
  readonly content: Content;
  readonly language: string | null;
};

/** The editor of a text, with the passages of a revision's annotations drawn where they stand in it. */
export function useTextEditor({ workspace, base, content, language }: Start): Editor | null {
  const [first] = useState({ base, content });
  return useEditor({
    extensions: [
      ...schemaExtensions(picturesPath(workspace)),
      Footnotes,
      quotationMarks(language),
      pastedPictures(workspace),
      Drawn,
    ],
    // TipTap's type does not allow for members that are undefined; there is no other difference.
    content: first.content as JSONContent,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        class: `${contentStyles.text} ${styles.text}`,
        "data-look": "article",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "The text",
        ...(language ? { lang: language } : {}),
      },
    },
    onCreate: ({ editor }) => {
      const tr = setPassages(editor.state.tr, placeMarks(first.base, first.content));
      editor.view.dispatch(tr.setMeta("addToHistory", false));
    },
  });
}

/** Puts another content into the editor, as one step that can be undone, with the passages of its revision. */
export function replaceContent(editor: Editor, base: Base, content: Content): void {
  const doc = editor.schema.nodeFromJSON(content);
  const tr = editor.state.tr.replaceWith(0, editor.state.doc.content.size, doc.content);
  editor.view.dispatch(setPassages(tr, placeMarks(base, content)));
}
