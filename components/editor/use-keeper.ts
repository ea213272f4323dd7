"use client";
import type { Editor } from "@tiptap/core";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Draft } from "#lib/drafts/model.ts";
import type { Beginning, EditorPageView } from "#lib/editing/model.ts";
import { isSameContent } from "#lib/editing/tidy.ts";
import { contentOfEditor } from "./content-of.ts";
import { openKeeper, type Keeper, type Keeping } from "./keeper.ts";

/** Keeps what is written in an editor. `elsewhere` is another draft of one's own, when there is one to choose. */
export function useKeeper(view: EditorPageView, beginning: Beginning, editor: Editor | null) {
  const keeper = useRef<Keeper | null>(null);
  const [keeping, setKeeping] = useState<Keeping | null>(view.draft ? "kept" : null);
  const [elsewhere, setElsewhere] = useState<Draft | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const { me: owner, document, draft, base } = view;

  const open = useEffectEvent((opened: Editor) => {
    // The editor is gone before the last words are kept: its text is remembered here.
    let doc = opened.state.doc;
    const read = () => {
      const content = contentOfEditor(doc);
      if ("problem" in content) setProblem(new Error(content.problem));
      return "content" in content ? content.content : null;
    };
    const home = { owner, workspace: document.workspace, document: document.id };
    const made = openKeeper(home, beginning, read, {
      onState: (state) => {
        setKeeping(state);
        if (state === "kept") setProblem(null);
      },
      onElsewhere: setElsewhere,
      onProblem: setProblem,
    });
    const changed = (): void => {
      doc = opened.state.doc;
      made.changed();
    };
    opened.on("update", changed);
    if (!isSameContent(beginning.content, (draft ?? base).content)) made.goOnFrom({});
    return {
      made,
      end: () => {
        opened.off("update", changed);
        made.close();
      },
    };
  });
  useEffect(() => {
    if (!editor) return;
    const { made, end } = open(editor);
    keeper.current = made;
    return end;
  }, [editor]);

  return { keeper, keeping, elsewhere, problem, settleElsewhere: () => setElsewhere(null) };
}
