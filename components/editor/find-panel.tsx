"use client";
import { ActionIcon, Button, Checkbox, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useState } from "react";
import styles from "./editor.module.css";
import { findIn, look, replaceAll, replaceHere, step, type Wanted } from "./find.ts";

type Props = { readonly editor: Editor; readonly onClose: () => void };

/** Finds words and puts others in their place, one by one or all at once. */
export function FindPanel({ editor, onClose }: Props) {
  const [words, setWords] = useState("");
  const [other, setOther] = useState("");
  const [isExact, setIsExact] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const { count, at } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ count: findIn(now.state).places.length, at: findIn(now.state).at }),
  });
  const want = (wanted: NonNullable<Wanted>): void => {
    setDone(null);
    setWords(wanted.words);
    setIsExact(wanted.isExact);
    look(editor.view, wanted);
  };
  const close = (): void => {
    look(editor.view, null);
    onClose();
    editor.commands.focus();
  };
  const found = words === "" ? "" : count === 0 ? "Not found" : `${at + 1} of ${count.toLocaleString("en")}`;
  return (
    <form
      className={styles.find}
      role="search"
      aria-label="Find and replace"
      onSubmit={(event) => {
        event.preventDefault();
        step(editor.view, 1);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <TextInput
        size="xs"
        aria-label="Find"
        placeholder="Find"
        autoFocus
        value={words}
        onChange={({ currentTarget }) => want({ words: currentTarget.value, isExact })}
      />
      <span className={styles.found} role="status">
        {done ?? found}
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label="The one before" onClick={() => step(editor.view, -1)}>
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label="The next one" type="submit">
        <IconChevronDown size={16} />
      </ActionIcon>
      <Checkbox
        size="xs"
        label="Aa as written"
        checked={isExact}
        onChange={({ currentTarget }) => want({ words, isExact: currentTarget.checked })}
      />
      <TextInput
        size="xs"
        aria-label="Replace with"
        placeholder="Replace with"
        value={other}
        onChange={({ currentTarget }) => setOther(currentTarget.value)}
      />
      <Button
        size="compact-sm"
        variant="default"
        disabled={count === 0}
        onClick={() => replaceHere(editor.view, other)}
      >
        Replace
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={count === 0}
        onClick={() => {
          const changed = replaceAll(editor.view, other);
          setDone(changed === 1 ? "1 replaced" : `${changed.toLocaleString("en")} replaced`);
        }}
      >
        Replace all
      </Button>
      <ActionIcon variant="subtle" color="gray" aria-label="Close find and replace" onClick={close}>
        <IconX size={16} />
      </ActionIcon>
    </form>
  );
}
