"use client";
import { useHotkeys, type HotkeyItem } from "@mantine/hooks";
import { EditorContent } from "@tiptap/react";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { isSameContent } from "#lib/editing/tidy.ts";
import type { Base, EditorPageView } from "#lib/editing/model.ts";
import { picturesPath } from "#lib/pictures/model.ts";
import { contentOfEditor } from "./content-of.ts";
import styles from "./editor.module.css";
import { EditorBar } from "./editor-bar.tsx";
import { FindPanel } from "./find-panel.tsx";
import { MergeView } from "./merge-view.tsx";
import { Notices } from "./notices.tsx";
import { SaveDialog } from "./save-dialog.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useCompany } from "./use-company.ts";
import type { useKeeper } from "./use-keeper.ts";
import { useRevising } from "./use-revising.ts";

type Props = {
  readonly view: EditorPageView;
  readonly base: Base;
  readonly editor: Editor;
  readonly kept: ReturnType<typeof useKeeper>;
};

/** Where one writes: the tools above, the text, and whatever there is to know of others who do the same. */
export function WritingDesk({ view, base, editor, kept }: Props) {
  const [isFinding, setIsFinding] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const company = useCompany(view);
  const revising = useRevising(view.document, base, editor, kept.keeper);
  const keys: HotkeyItem[] = [
    ["mod+F", () => setIsFinding(true)],
    ["mod+S", () => setIsSaving(true)],
  ];
  useHotkeys(keys, [], true);
  const isUnchanged = (): boolean => {
    const mine = contentOfEditor(editor.state.doc);
    return "content" in mine && isSameContent(mine.content, revising.base.content);
  };
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <EditorBar
          view={view}
          editor={editor}
          keeping={kept.keeping}
          base={revising.base.number}
          onSave={() => setIsSaving(true)}
          onDiscard={revising.discard}
        />
        <Toolbar
          workspace={view.document.workspace}
          editor={editor}
          isFinding={isFinding}
          onFind={() => setIsFinding(!isFinding)}
        />
        {isFinding ? <FindPanel editor={editor} onClose={() => setIsFinding(false)} /> : null}
      </div>
      <div className={styles.sheet}>
        <Notices language={view.document.language} editor={editor} company={company} revising={revising} kept={kept} />
        <h1 className={styles.title} dir="auto">
          {view.document.title}
        </h1>
        <EditorContent editor={editor} />
      </div>
      {isSaving ? (
        <SaveDialog
          next={company.present + 1}
          isUnchanged={isUnchanged()}
          revising={revising}
          onClose={() => setIsSaving(false)}
        />
      ) : null}
      {revising.merging ? (
        <MergeView
          parts={revising.merging.parts}
          their={{ name: revising.merging.name, what: `revision ${revising.merging.from.number}` }}
          picturesAt={picturesPath(view.document.workspace)}
          onSettle={revising.settleMerge}
          onClose={revising.leaveMerge}
        />
      ) : null}
    </div>
  );
}
