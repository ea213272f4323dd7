"use client";
import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { Annotation } from "#lib/annotations/model.ts";
import { touching } from "#lib/desk/interval-index.ts";
import { useDeskTools } from "../desk-context.ts";
import { useNotes } from "../store/desk-store.ts";
import styles from "./note-parts.module.css";

/** Where several passages overlap: which of them this is, and the way to the others. */
export function StackSteps({ annotation: { id, anchor } }: { readonly annotation: Annotation }) {
  const { actions } = useDeskTools();
  const { index } = useNotes();
  if (anchor.state === "removed") return null;
  const stack = touching(index, anchor.start, anchor.end);
  const position = stack.findIndex((note) => note.id === id);
  if (stack.length < 2 || position === -1) return null;
  const go = (step: number): void => actions.activate(stack[(position + step + stack.length) % stack.length]?.id ?? id);
  return (
    <span className={styles.steps}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label="The note before, on overlapping words"
        onClick={() => go(-1)}
      >
        <IconChevronUp size={14} />
      </ActionIcon>
      <span className={styles.soft}>
        {position + 1} of {stack.length}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label="The next note, on overlapping words"
        onClick={() => go(1)}
      >
        <IconChevronDown size={14} />
      </ActionIcon>
    </span>
  );
}
