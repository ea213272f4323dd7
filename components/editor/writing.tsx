"use client";
import type { Base, Beginning, EditorPageView } from "#lib/editing/model.ts";
import styles from "./editor.module.css";
import { useKeeper } from "./use-keeper.ts";
import { useTextEditor } from "./use-text-editor.ts";
import { WritingDesk } from "./writing-desk.tsx";

type Props = { readonly view: EditorPageView; readonly base: Base; readonly beginning: Beginning };

/** The editor as soon as it is there, and what keeps its words. */
export function Writing({ view, base, beginning }: Props) {
  const { workspace, language } = view.document;
  const editor = useTextEditor({ workspace, base, content: beginning.content, language });
  const kept = useKeeper(view, beginning, editor);
  if (!editor)
    return (
      <p className={styles.opening} role="status">
        Opening the text …
      </p>
    );
  return <WritingDesk view={view} base={base} editor={editor} kept={kept} />;
}
