"use client";
import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import styles from "./editor.module.css";
import { passagesIn } from "./passages.ts";

/** How long after a key words are counted anew, in milliseconds. */
const PAUSE = 400;

/** How many words the text has, and how many of the passages marked in it still stand. */
export function TextCounts({ editor }: { readonly editor: Editor }) {
  const [counts, setCounts] = useState(() => countsOf(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setCounts(countsOf(editor)), PAUSE);
    };
    editor.on("transaction", soon);
    soon();
    return () => {
      clearTimeout(timer);
      editor.off("transaction", soon);
    };
  }, [editor]);
  const { words, standing, gone } = counts;
  return (
    <>
      <span className={styles.count}>{words === 1 ? "1 word" : `${words.toLocaleString("en")} words`}</span>
      {standing + gone > 0 ? (
        <span className={styles.count}>
          {standing === 1 ? "1 passage" : `${standing.toLocaleString("en")} passages`}
          {gone > 0 ? <span className={styles.gone}>, {gone.toLocaleString("en")} gone</span> : null}
        </span>
      ) : null}
    </>
  );
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

function countsOf({ state }: Editor) {
  let words = 0;
  const text = state.doc.textBetween(0, state.doc.content.size, "\n", " ");
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1;
  const passages = passagesIn(state);
  const gone = passages.filter((passage) => passage.gone !== null).length;
  return { words, standing: passages.length - gone, gone };
}
